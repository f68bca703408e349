import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  HaltControl,
  PageBody,
  Panel,
  QueryFailure,
  Stack,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
  useHaltInPage,
} from '@faultline/backstage-plugin-chaos-react';
import { OverviewContent } from './OverviewContent';

/** First sub-page of Chaos. @internal */
export function OverviewPage() {
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  useHaltInPage();
  const query = useChaosQuery({
    key: 'overview',
    load: () => api.getOverview(),
    concerns: () => true,
    live: view => view.running.length > 0,
  });
  if (query.data) {
    return <OverviewContent view={query.data} onChanged={query.reload} />;
  }
  return (
    <PageBody spacedBy="header">
      <Panel title={t('overview.title')} padded>
        {query.loading ? (
          <Stack gap={3}>
            <span role="status" aria-label={t('general.loading')} />
            <Skeleton height={60} />
            <Skeleton height={240} />
            <Skeleton height={320} />
          </Stack>
        ) : (
          <QueryFailure
            what={t('overview.title')}
            error={query.error}
            onRetry={query.reload}
            actions={<HaltControl size="small" />}
          />
        )}
      </Panel>
    </PageBody>
  );
}
