import { useApi } from '@backstage/frontend-plugin-api';
import {
  HaltBanner,
  PageBody,
  Panel,
  QueryFailure,
  StopButton,
  chaosApiRef,
  isLive,
  useChaosQuery,
  useChaosTranslation,
  useHaltInPage,
  useNow,
  useStopRun,
} from '@faultline/backstage-plugin-chaos-react';
import { useRunId } from '../../routing';
import { RunHeader } from './RunHeader';
import { RunPageContent } from './RunPageContent';
import { RunSkeleton } from './RunSkeleton';

/** One run, live or ended. Stop works also where the run cannot be shown. @internal */
export function RunPage() {
  const runId = useRunId();
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  useHaltInPage();
  const query = useChaosQuery({
    key: runId,
    load: () => api.getRun(runId),
    concerns: signal =>
      signal.type === 'halts' || (signal.type === 'run' && signal.id === runId),
    live: run => isLive(run.phase),
  });
  const live = query.data !== undefined && isLive(query.data.phase);
  const log = useChaosQuery({
    key: runId,
    load: () => api.listRunEvents(runId, { limit: 12 }),
    concerns: signal => signal.type === 'run' && signal.id === runId,
    live: () => live,
  });
  const halts = useChaosQuery({
    key: 'halts',
    load: () => api.listHalts(),
    concerns: signal => signal.type === 'halts',
  });
  const stop = useStopRun(query.reload);
  const now = useNow(query.data?.now ?? 0, live);
  const banner = (
    <HaltBanner halts={halts.data?.active ?? []} onLifted={halts.reload} />
  );
  if (query.loading) {
    return (
      <>
        {banner}
        <RunSkeleton onStop={() => stop.run(runId)} />
      </>
    );
  }
  if (!query.data) {
    return (
      <>
        {banner}
        <PageBody>
          <Panel title={t('general.runs')} padded>
            <QueryFailure
              what={t('run.notFound')}
              error={query.error}
              onRetry={query.reload}
              actions={
                <StopButton
                  size="small"
                  named
                  run={runId}
                  isPending={stop.pending}
                  onStop={() => stop.run(runId)}
                />
              }
            />
          </Panel>
        </PageBody>
      </>
    );
  }
  return (
    <>
      {banner}
      <RunHeader
        run={query.data}
        now={now}
        stopping={stop.pending}
        onStop={() => stop.run(runId)}
        onChanged={query.reload}
      />
      <RunPageContent
        run={query.data}
        now={now}
        stopFailure={stop.failure?.message}
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
