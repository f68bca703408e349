import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** Address of an entity's tab; undefined in a portal without entity pages. @internal */
export function useTabLink(entityRef: string): string | undefined {
  const link = useRouteRef(entityRouteRef);
  if (!link) return undefined;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `${link({
    kind: kind.toLocaleLowerCase('en-US'),
    namespace: namespace.toLocaleLowerCase('en-US'),
    name,
  })}/resilience`;
}
