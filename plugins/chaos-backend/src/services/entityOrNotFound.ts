import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { EntityFacts } from '@faultline/chaos-core';
import type { EntityCatalog } from '../catalog/types';

/**
 * Facts of an entity that must be there.
 *
 * @throws NotFoundError when the catalog does not show it to the caller
 */
export async function entityOrNotFound(
  catalog: EntityCatalog,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<EntityFacts> {
  const facts = await catalog.get(entityRef, credentials);
  if (!facts) {
    throw new NotFoundError(
      `The catalog has no ${entityRef} that you can see; check the reference, or register the entity`,
    );
  }
  return facts;
}
