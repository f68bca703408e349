import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import { formatSpan } from '../../format';
import { Pairs } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { Panel } from '../Panel';

/** What runs have measured; a mean over nothing is said, never zero. @public */
export function Measures(props: { measures: ScoreView['measures'] }) {
  const { measures } = props;
  const t = useChaosTranslation();
  const none = measures.runs === 0 ? t('general.noValue') : t('score.noBreach');
  const mean = (value?: number) =>
    value === undefined ? none : formatSpan(value);
  return (
    <Panel title={t('score.measures')} aside={t('score.measuresSpan')} padded>
      <Pairs
        items={[
          {
            key: 'detect',
            name: t('score.timeToDetect'),
            value: mean(measures.timeToDetectMeanMs),
          },
          {
            key: 'recover',
            name: t('score.timeToRecover'),
            value: mean(measures.timeToRecoverMeanMs),
          },
          {
            key: 'breach',
            name: t('score.runsWithBreach'),
            value: t('general.ofCount', {
              part: String(measures.runsWithBreach),
              total: String(measures.runs),
            }),
          },
          {
            key: 'injected',
            name: t('score.injectedThisMonth'),
            value: t('score.injectedValue', {
              count: measures.injectedThisMonth,
              span: formatSpan(measures.injectedMsThisMonth),
            }),
          },
        ]}
      />
    </Panel>
  );
}
