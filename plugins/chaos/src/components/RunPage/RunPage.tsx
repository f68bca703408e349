import { useApi } from '@backstage/frontend-plugin-api';
import {
  HaltBanner,
  chaosApiRef,
  isLive,
  useChaosQuery,
  useHaltInPage,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { useRunId } from '../../routing';
import { RunHeader } from './header/RunHeader';
import { RunPageContent } from './RunPageContent';
import { RunSkeleton } from './RunSkeleton';
import { UnreadRun } from './UnreadRun';

/** One run, live or ended. Stop works also where the run cannot be shown. @internal */
export function RunPage() {
  const runId = useRunId();
  const api = useApi(chaosApiRef);
  useHaltInPage();
  const query = useChaosQuery({
    key: runId,
    load: () => api.getRun(runId),
    concerns: signal => signal.type === 'halts' || signal.type === 'run',
    live: run => isLive(run.phase),
  });
  const live = query.data !== undefined && isLive(query.data.phase);
  const log = useChaosQuery({
    key: runId,
    load: () => api.listRunEvents(runId, { limit: 12 }),
    concerns: signal => signal.type === 'run',
    live: () => live,
  });
  const halts = useChaosQuery({
    key: 'halts',
    load: () => api.listHalts(),
    concerns: signal => signal.type === 'halts',
  });
  const stop = useStopRun(query.reload);
  const clock = useNow(query.data?.now ?? 0, live);
  const banner = (
    <HaltBanner halts={halts.data?.active ?? []} onLifted={halts.reload} />
  );
  if (!query.data) {
    return (
      <>
        {banner}
        {query.loading ? (
          <RunSkeleton runId={runId} stop={stop} />
        ) : (
          <UnreadRun runId={runId} stop={stop} query={query} />
        )}
      </>
    );
  }
  // Without an answer everything stands as it was last told; only the time that
  // nothing is known of goes on.
  const unheard = query.stale && live;
  const now = unheard ? query.data.now : clock;
  return (
    <>
      {banner}
      <RunHeader
        run={query.data}
        now={now}
        asOf={unheard ? now : undefined}
        stopping={stop.isPending(runId)}
        onStop={() => stop.run(runId)}
        onChanged={query.reload}
      />
      <RunPageContent
        run={query.data}
        now={now}
        unheardUntil={unheard ? clock : undefined}
        query={query}
        stopFailure={stop.failureOf(runId)?.message}
        log={{
          events: log.data?.items,
          error: log.error,
          onRetry: log.reload,
        }}
        onChanged={query.reload}
      />
    </>
  );
}
