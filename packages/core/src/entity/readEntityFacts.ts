import { withoutUndefined } from '../experiment/withoutUndefined';
import { readProbes } from './annotations/readProbes';
import { readSelector } from './annotations/readSelector';
import { readSoftDependencies } from './annotations/readSoftDependencies';
import { readTier } from './annotations/readTier';
import type { EntityLike } from './EntityLike';
import type { EntityLookups } from './EntityLookups';
import { entityRefOf } from './entityRefOf';
import { readDependencies } from './readDependencies';
import { relatedRefs } from './relatedRefs';
import type { EntityFacts } from './types';

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function firstOfKind(refs: string[], kind: string): string | undefined {
  return refs.find(ref => ref.startsWith(`${kind}:`));
}

/**
 * What Faultline knows of an entity. Ownership and dependencies come from the catalog's relations, never from the entity's own text. Wrong
 * annotations are reported as problems whose path begins with the annotation's key; nothing throws.
 *
 * @public
 */
export function readEntityFacts(
  entity: EntityLike,
  lookups: EntityLookups,
): EntityFacts {
  const tier = readTier(entity);
  const selector = readSelector(entity);
  const probes = readProbes(entity);
  const soft = readSoftDependencies(entity);
  const parts = relatedRefs(entity, 'partOf');
  const system = firstOfKind(parts, 'system');
  const systemEntity = system ? lookups.entity(system) : undefined;
  return withoutUndefined({
    entityRef: entityRefOf(entity),
    kind: entity.kind.toLowerCase(),
    name: entity.metadata.name,
    title: textOf(entity.metadata.title) ?? entity.metadata.name,
    type: textOf(entity.spec?.type),
    lifecycle: textOf(entity.spec?.lifecycle),
    tier: tier.tier,
    tierDeclared: tier.declared,
    owners: relatedRefs(entity, 'ownedBy'),
    system,
    domain:
      firstOfKind(parts, 'domain') ??
      (systemEntity &&
        firstOfKind(relatedRefs(systemEntity, 'partOf'), 'domain')),
    selector: selector.selector,
    probes: probes.probes,
    dependencies: readDependencies(entity, lookups, soft.refs),
    problems: [
      ...tier.problems,
      ...selector.problems,
      ...soft.problems,
      ...probes.problems,
    ],
  });
}
