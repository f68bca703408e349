import type { EntityLike } from './EntityLike';

/** Canonical references at the other end of an entity's relations of one type, without repetition, sorted. */
export function relatedRefs(entity: EntityLike, type: string): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLowerCase());
  return [...new Set(refs)].sort();
}
