import { readTier } from './annotations/readTier';
import { entityName } from './entityName';
import type { EntityLike } from './EntityLike';
import type { EntityLookups } from './EntityLookups';
import { entityRefOf } from './entityRefOf';
import { relatedRefs } from './relatedRefs';
import type { Dependency } from './types';

/** Kinds that answer calls; a dependency on anything else cannot be slow or down by itself. */
const CALLED = /^(component|resource):/;

/** What runs services is no service: nobody calls a host, so it is no edge along which a call can fail. */
const HOSTING_TYPES: ReadonlySet<unknown> = new Set([
  'host',
  'machine',
  'node',
  'server',
  'virtual-machine',
  'cluster',
  'kubernetes-cluster',
]);

/**
 * What an entity calls: the components and resources that it depends on, and the providers of the APIs that it consumes. An API without a
 * known provider is left out; nobody knows what would fail.
 */
export function readDependencies(
  entity: EntityLike,
  lookups: EntityLookups,
  soft: ReadonlySet<string>,
): Dependency[] {
  const self = entityRefOf(entity);
  const providers = relatedRefs(entity, 'consumesApi').flatMap(api => {
    const found = lookups.entity(api);
    return found ? relatedRefs(found, 'apiProvidedBy') : [];
  });
  const refs = new Set([...relatedRefs(entity, 'dependsOn'), ...providers]);
  return [...refs]
    .filter(ref => ref !== self && CALLED.test(ref))
    .sort()
    .map(ref => ({ ref, found: lookups.entity(ref) }))
    .filter(
      ({ ref, found }) =>
        !ref.startsWith('resource:') || !HOSTING_TYPES.has(found?.spec?.type),
    )
    .map(
      ({ ref, found }): Dependency => ({
        entityRef: ref,
        title: found?.metadata.title ?? found?.metadata.name ?? entityName(ref),
        strength: soft.has(ref) ? 'soft' : 'hard',
        tier: found ? readTier(found).tier : 1,
        owners: found ? relatedRefs(found, 'ownedBy') : [],
      }),
    );
}
