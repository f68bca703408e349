import {
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';

/** Who calls an entity, and the APIs through which others may. */
export function callerRefs(entity: Entity): {
  callers: string[];
  apis: string[];
} {
  const related = (types: string[]) =>
    (entity.relations ?? [])
      .filter(({ type }) => types.includes(type))
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return {
    callers: related([RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY]),
    apis: related([RELATION_PROVIDES_API]),
  };
}
