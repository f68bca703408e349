import type { EntityLike } from './EntityLike';

/**
 * The neighbours of an entity, already fetched.
 *
 * @public
 */
export interface EntityLookups {
  /** By canonical reference, lower case; `undefined` when the catalog has none or did not answer. */
  entity(entityRef: string): EntityLike | undefined;
}
