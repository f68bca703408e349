import { VisuallyHidden } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  DataTable,
  EntityName,
  EntityTitle,
  EntityTitles,
  FaultPresence,
  Mono,
  Muted,
  Panel,
  RunLink,
  RunStateMark,
  Second,
  SignalSummary,
  Small,
  StopButton,
  TierBadge,
  canStop,
  runRouteRef,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { useGoTo } from '../../routing';

/** Every run that moves, what is unconfirmed first. @internal */
export function RunningNow(props: {
  runs: RunSummary[];
  now: number;
  isStopping(runId: string): boolean;
  onStop(runId: string): void;
}) {
  const { runs, now, isStopping, onStop } = props;
  const t = useChaosTranslation();
  const goTo = useGoTo();
  const link = useRouteRef(runRouteRef);
  if (runs.length === 0) {
    return (
      <Panel title={t('overview.runningNow')} padded>
        <Muted>{t('overview.nothingRuns')}</Muted>
      </Panel>
    );
  }
  const rank = (run: RunSummary) => (run.phase === 'unconfirmed' ? 0 : 1);
  const sorted = [...runs].sort((a, b) => rank(a) - rank(b));
  return (
    <Panel title={t('overview.runningNow')} aside={t('overview.live')}>
      <DataTable
        label={t('overview.runningNow')}
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
            key: 'fault',
            title: t('runs.fault'),
            width: '18%',
            render: run => <FaultPresence run={run} now={now} />,
          },
          {
            key: 'signals',
            title: t('runs.signals'),
            low: true,
            render: run => <SignalSummary signals={run.signals} />,
          },
          {
            key: 'action',
            title: <VisuallyHidden>{t('general.action')}</VisuallyHidden>,
            right: true,
            nowrap: true,
            render: run => {
              if (run.phase === 'unconfirmed') {
                return (
                  <ActionButton
                    size="small"
                    onPress={() => link && goTo(link({ runId: run.id }))}
                  >
                    {t('runs.settle')}
                  </ActionButton>
                );
              }
              return canStop(run.phase) ? (
                <StopButton
                  size="small"
                  run={run.shortId}
                  isPending={isStopping(run.id) || run.phase === 'stopping'}
                  onStop={() => onStop(run.id)}
                />
              ) : (
                <Small>{t('runs.nothingToStop')}</Small>
              );
            },
          },
        ]}
        groups={[{ key: 'all', rows: sorted }]}
        rowKey={run => run.id}
      />
    </Panel>
  );
}
