import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Skeleton } from '@backstage/ui';
import {
  ChaosScope,
  Panel,
  QueryFailure,
  Stack,
  chaosApiRef,
  useChaosQuery,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { EntityCardContent } from './EntityCardContent';

/** Score, trend, last run and one action on the entity's overview. @internal */
export function EntityCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const api = useApi(chaosApiRef);
  const t = useChaosTranslation();
  const query = useChaosQuery({
    key: entityRef,
    load: () => api.getScore(entityRef),
    concerns: signal => signal.type !== 'agents',
  });
  if (query.data) {
    return (
      <EntityCardContent
        view={query.data}
        staleSince={query.stale ? query.loadedAt : undefined}
        onChanged={query.reload}
      />
    );
  }
  return (
    <ChaosScope>
      <Panel title={t('card.title')} padded>
        {query.loading ? (
          <Stack gap={2}>
            <Skeleton height={36} width={120} />
            <Skeleton height={26} />
          </Stack>
        ) : (
          <QueryFailure
            what={t('card.title')}
            error={query.error}
            onRetry={query.reload}
          />
        )}
      </Panel>
    </ChaosScope>
  );
}
