import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityFacts } from '@faultline/chaos-core';

/**
 * The catalog as the control plane sees it. Everything is read live with the
 * given credentials, so that a caller learns nothing the catalog hides from it.
 * Every method rejects with a 503 when the catalog cannot be asked: nobody is
 * allowed anything on a guess.
 */
export interface EntityCatalog {
  /** Undefined when the entity is not there, or not for the caller. */
  get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityFacts | undefined>;
  /** Facts of the entity and of all that call it, directly or through others. */
  surroundings(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityFacts>>;
  /**
   * Owners for what is shown, never for what is decided: up to a minute old,
   * and older where the catalog cannot be asked.
   */
  shownOwners(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, string[]>>;
  /** Everything that has a resilience score, by reference. */
  fleet(credentials: BackstageCredentials): Promise<EntityFacts[]>;
}
