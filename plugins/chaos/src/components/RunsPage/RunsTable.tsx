import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  DataTable,
  EntityName,
  EntityTitle,
  EntityTitles,
  Mono,
  Muted,
  RecoveryBadge,
  RunLink,
  RunStateMark,
  Second,
  TierBadge,
  Time,
  VerdictBadge,
  formatSpan,
  isLive,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Runs of everything one may see. @internal */
export function RunsTable(props: { runs: RunSummary[]; now: number }) {
  const { runs, now } = props;
  const t = useChaosTranslation();
  return (
    <DataTable
      label={t('runs.title')}
      columns={[
        {
          key: 'run',
          title: t('runs.run'),
          render: run => (
            <>
              <RunLink runId={run.id}>{run.title}</RunLink>
              <Second>
                <Mono>{run.shortId}</Mono> ·{' '}
                <EntityTitle entityRef={run.requestedBy} />
              </Second>
            </>
          ),
        },
        {
          key: 'entity',
          title: t('runs.entity'),
          render: run =>
            run.entityRef ? (
              <>
                <EntityName entityRef={run.entityRef} />{' '}
                {run.entityTier !== undefined && (
                  <TierBadge tier={run.entityTier} />
                )}
                <Second>
                  <EntityTitles entityRefs={run.owners} />
                </Second>
              </>
            ) : (
              t('general.noValue')
            ),
        },
        {
          key: 'state',
          title: t('runs.state'),
          nowrap: true,
          render: run => <RunStateMark phase={run.phase} />,
        },
        {
          key: 'verdict',
          title: t('runs.verdict'),
          nowrap: true,
          render: run =>
            isLive(run.phase) ? (
              t('general.noValue')
            ) : (
              <VerdictBadge verdict={run.verdict} />
            ),
        },
        {
          key: 'recovery',
          title: t('runs.recovery'),
          nowrap: true,
          low: true,
          render: run => <RecoveryBadge recovery={run.recovery} />,
        },
        {
          key: 'timeToRecover',
          title: t('runs.timeToRecover'),
          right: true,
          nowrap: true,
          low: true,
          render: run =>
            run.timeToRecoverMs === undefined ? (
              <Muted>{t('general.noValue')}</Muted>
            ) : (
              formatSpan(run.timeToRecoverMs)
            ),
        },
        {
          key: 'when',
          title: t('runs.when'),
          nowrap: true,
          render: run => (
            <>
              <Time at={run.createdAt} style="moment" now={now} />
              <Second>{run.environment}</Second>
            </>
          ),
        },
      ]}
      groups={[{ key: 'all', rows: runs }]}
      rowKey={run => run.id}
    />
  );
}
