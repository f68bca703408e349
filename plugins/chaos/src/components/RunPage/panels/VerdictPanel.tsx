import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Muted,
  Panel,
  RecoveryBadge,
  Small,
  Time,
  VerdictBadge,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { RecoverySentence } from './RecoverySentence';
import { RunMeasures } from './RunMeasures';
import styles from './VerdictPanel.module.css';

/** What the run says, apart: of the service, and of the fault. @internal */
export function VerdictPanel(props: { run: RunView }) {
  const { run } = props;
  const { report } = run;
  const t = useChaosTranslation();
  const stop = run.stops[0];
  const early =
    stop && stop.kind !== 'completed' && stop.kind !== 'deadline'
      ? stop
      : undefined;
  let sentence: string | undefined = report?.sentence;
  if (!sentence && run.phase === 'aborted') sentence = t('run.noVerdict');
  if (!sentence && run.phase === 'errored') sentence = t('run.toolError');
  return (
    <Panel label={t('run.verdictTitle')}>
      <div className={styles.top}>
        <div>
          <div className={styles.head}>
            <Muted>{t('badge.verdict')}</Muted>
            <VerdictBadge verdict={run.verdict} />
            {report && (
              <span style={{ marginLeft: 'auto' }}>
                <Small>
                  {t('run.confidence', {
                    with: String(report.confidence.samplesWithData),
                    all: String(report.confidence.samples),
                  })}
                </Small>
              </span>
            )}
          </div>
          <p className={styles.sentence}>{sentence ?? run.reason}</p>
          {early && (
            <p>
              <Muted>
                {t('run.endedEarly', {
                  time: <Time at={early.at} />,
                  reason: `${t(`run.stopCause.${early.kind}`, {
                    by: early.by ?? '',
                  })}, ${early.reason}`,
                })}
              </Muted>
            </p>
          )}
        </div>
        <div>
          <div className={styles.head}>
            <Muted>{t('badge.recovery')}</Muted>
            <RecoveryBadge recovery={run.recovery} />
          </div>
          <RecoverySentence run={run} />
        </div>
      </div>
      {report && <RunMeasures run={run} report={report} />}
    </Panel>
  );
}
