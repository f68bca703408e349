import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  HaltControl,
  PageBody,
  Panel,
  QueryFailure,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { EntityTabContent } from './EntityTabContent';
import { TabSkeleton } from './TabSkeleton';

/** The tab Resilience of an entity page: one request, however many rows. @internal */
export function EntityTab() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const query = useChaosQuery({
    key: entityRef,
    load: () => api.getScore(entityRef),
    concerns: signal => signal.type !== 'agents',
    live: view => view.active.length > 0,
  });
  if (query.loading) return <TabSkeleton />;
  if (!query.data) {
    return (
      <PageBody spacedBy="around">
        <Panel title={t('tab.title')} padded>
          <QueryFailure
            what={t('tab.title')}
            error={query.error}
            onRetry={query.reload}
            actions={
              <HaltControl
                size="small"
                scopes={[{ kind: 'entity', entityRef }]}
              />
            }
          />
        </Panel>
      </PageBody>
    );
  }
  return (
    <EntityTabContent
      view={query.data}
      onChanged={query.reload}
      stale={
        query.stale && query.loadedAt !== undefined
          ? {
              asOf: query.loadedAt,
              everySeconds: query.intervalMs / 1000,
              onAsk: query.reload,
            }
          : undefined
      }
    />
  );
}
