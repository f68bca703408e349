import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  EntityTitle,
  Muted,
  RecoveryBadge,
  RunLink,
  RunStateMark,
  Time,
  VerdictBadge,
  formatSpan,
  isLive,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

function recoverText(run: RunSummary): string | undefined {
  return run.timeToRecoverMs === undefined
    ? undefined
    : formatSpan(run.timeToRecoverMs);
}

/** Runs as rows: a live one shows its state, an ended one its verdict. @internal */
export function HistoryTable(props: { runs: RunSummary[]; now: number }) {
  const { runs, now } = props;
  const t = useChaosTranslation();
  return (
    <DataTable
      label={t('tab.history')}
      columns={[
        {
          key: 'run',
          title: t('runs.run'),
          nowrap: true,
          render: run => <RunLink runId={run.id} shortId={run.shortId} />,
        },
        {
          key: 'experiment',
          title: t('runs.experiment'),
          render: run => run.title,
        },
        {
          key: 'verdict',
          title: t('runs.verdict'),
          nowrap: true,
          render: run =>
            isLive(run.phase) || run.phase !== 'succeeded' ? (
              <RunStateMark phase={run.phase} />
            ) : (
              <VerdictBadge verdict={run.verdict} />
            ),
        },
        {
          key: 'recovery',
          title: t('runs.recovery'),
          nowrap: true,
          render: run => <RecoveryBadge recovery={run.recovery} />,
        },
        {
          key: 'timeToRecover',
          title: t('runs.timeToRecover'),
          right: true,
          nowrap: true,
          render: run =>
            recoverText(run) ?? (
              <Muted>
                {run.verdict === 'passed'
                  ? t('runs.noBreach')
                  : t('general.noValue')}
              </Muted>
            ),
        },
        {
          key: 'when',
          title: t('runs.when'),
          nowrap: true,
          render: run => <Time at={run.createdAt} style="moment" now={now} />,
        },
        {
          key: 'askedBy',
          title: t('runs.askedBy'),
          low: true,
          render: run => <EntityTitle entityRef={run.requestedBy} />,
        },
      ]}
      groups={[{ key: 'all', rows: runs }]}
      rowKey={run => run.id}
    />
  );
}
