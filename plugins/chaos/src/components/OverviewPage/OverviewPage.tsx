import { useApi } from '@backstage/frontend-plugin-api';
import {
  HaltControl,
  PageBody,
  Panel,
  QueryFailure,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
  useHaltInPage,
} from '@faultline/backstage-plugin-chaos-react';
import { OverviewContent } from './OverviewContent';
import { OverviewSkeleton } from './OverviewSkeleton';

/** First sub-page of Chaos. @internal */
export function OverviewPage() {
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const query = useChaosQuery({
    key: 'overview',
    load: () => api.getOverview(),
    concerns: () => true,
    live: view => view.running.length > 0,
  });
  useHaltInPage(query.reload);
  if (query.data) {
    return (
      <OverviewContent
        view={query.data}
        query={query}
        onChanged={query.reload}
      />
    );
  }
  if (query.loading) return <OverviewSkeleton />;
  return (
    <PageBody spacedBy="header">
      <Panel title={t('overview.title')} padded>
        <QueryFailure
          what={t('overview.title')}
          error={query.error}
          onRetry={query.reload}
          actions={<HaltControl size="small" />}
        />
      </Panel>
    </PageBody>
  );
}
