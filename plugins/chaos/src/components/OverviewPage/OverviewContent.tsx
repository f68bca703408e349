import type { OverviewView } from '@faultline/backstage-plugin-chaos-common';
import {
  Columns,
  HaltBanner,
  Note,
  PageBody,
  Panel,
  StaleNote,
  Stat,
  Stats,
  formatSpan,
  isLive,
  shortRunId,
  useChaosTranslation,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { Notices } from '../Notices';
import { FleetScore } from './FleetScore';
import { HaltList } from './HaltList';
import { NeedsAttention } from './NeedsAttention';
import { RunningNow } from './RunningNow';

/** The fleet at a glance: what moves, what is unconfirmed, what is weak. @internal */
export function OverviewContent(props: {
  view: OverviewView;
  query: Parameters<typeof StaleNote>[0]['query'];
  onChanged(): void;
}) {
  const { view, query, onChanged } = props;
  const { counts, agents } = view;
  const t = useChaosTranslation();
  const stop = useStopRun(onChanged);
  const now = useNow(
    view.now,
    // Where no answer comes, the clocks stand at the last one.
    !query.stale && view.running.some(run => isLive(run.phase)),
  );
  return (
    <>
      <PageBody spacedBy="header">
        <HaltBanner inset halts={view.halts} onLifted={onChanged} />
        <StaleNote query={query} asOf={view.now} />
        {stop.failures.map(({ runId, failure }) => (
          <Note key={runId} tone="fail" announced>
            {t('action.stopOfFailed', {
              run: shortRunId(runId),
              reason: failure.message,
            })}
          </Note>
        ))}
        <Notices notices={view.notices} />
        <Panel label={t('overview.title')} padded>
          <Stats>
            <Stat
              label={t('overview.running')}
              value={counts.running}
              remark={t('overview.runningRemark')}
            />
            <Stat
              label={t('overview.unconfirmed')}
              value={
                counts.unconfirmed > 0 ? (
                  <span style={{ color: 'var(--fl-warn)' }}>
                    {counts.unconfirmed}
                  </span>
                ) : (
                  0
                )
              }
              remark={
                counts.unconfirmed > 0
                  ? t('overview.unconfirmedSome')
                  : t('overview.unconfirmedNone')
              }
            />
            <Stat
              label={t('overview.injected')}
              value={counts.injectedThisWeek}
              remark={t('overview.injectedRemark', {
                span: formatSpan(counts.injectedMsThisWeek),
              })}
            />
            <Stat
              label={t('overview.recover')}
              value={
                counts.timeToRecoverMeanMs === undefined
                  ? t('general.noValue')
                  : formatSpan(counts.timeToRecoverMeanMs)
              }
              remark={t('overview.recoverRemark', {
                count: counts.breaches90d,
              })}
            />
            <Stat
              label={t('overview.agents')}
              value={t('general.ofCount', {
                part: String(agents.connected),
                total: String(agents.total),
              })}
              remark={
                agents.silent > 0
                  ? t('overview.agentsRemark', {
                      silent: String(agents.silent),
                    })
                  : t('overview.agentsAll')
              }
            />
          </Stats>
        </Panel>
        <RunningNow
          runs={view.running}
          now={now}
          isStopping={stop.isPending}
          onStop={stop.run}
        />
        <Columns split="halves" equal>
          <FleetScore fleet={view.fleet} />
          <NeedsAttention entities={view.attention} />
        </Columns>
        <HaltList halts={view.halts} recent={view.recentHalts} now={view.now} />
      </PageBody>
    </>
  );
}
