import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Pairs,
  Panel,
  Time,
  formatSpan,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** What ends this run whatever happens. @internal */
export function LimitsPanel(props: { run: RunView }) {
  const { run } = props;
  const { plan } = run;
  const t = useChaosTranslation();
  return (
    <Panel title={t('run.limits')} padded>
      <Pairs
        items={[
          {
            key: 'deadline',
            name: t('run.deadline'),
            value:
              run.deadlineAt === undefined ? (
                formatSpan(plan.faultMs)
              ) : (
                <Time at={run.deadlineAt} />
              ),
          },
          {
            key: 'undo',
            name: t('run.undoBound'),
            value: formatSpan(plan.revertBoundMs),
          },
          {
            key: 'silent',
            name: t('run.ifSilent'),
            value:
              plan.onDisconnect === 'revert'
                ? t('run.revertAfter')
                : t('run.runToDeadline'),
          },
        ]}
      />
    </Panel>
  );
}
