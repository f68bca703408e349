import type { EntityLike } from './EntityLike';

/**
 * Canonical reference of an entity, lower case.
 *
 * @public
 */
export function entityRefOf(entity: EntityLike): string {
  const { name, namespace = 'default' } = entity.metadata;
  return `${entity.kind}:${namespace}/${name}`.toLowerCase();
}
