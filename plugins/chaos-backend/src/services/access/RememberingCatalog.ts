import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { EntityFacts } from '@faultline/chaos-core';
import type { EntityCatalog } from '../../catalog/types';

/** More entities than anybody runs experiments on at the same time. */
const LIMIT = 5000;

/**
 * The catalog, and whose each entity was when it was asked last: somebody who must be stopped does not wait for the catalog. Never for starting
 * anything.
 */
export class RememberingCatalog implements EntityCatalog {
  readonly #inner: EntityCatalog;
  readonly #owners = new Map<string, string[]>();

  constructor(inner: EntityCatalog) {
    this.#inner = inner;
  }

  /** Undefined when nobody asked for the entity since the start. */
  lastOwners(entityRef: string): string[] | undefined {
    return this.#owners.get(entityRef.toLocaleLowerCase('en-US'));
  }

  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityFacts | undefined> {
    const facts = await this.#inner.get(entityRef, credentials);
    this.#remember(facts ? [facts] : []);
    return facts;
  }

  async surroundings(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityFacts>> {
    const facts = await this.#inner.surroundings(entityRef, credentials);
    this.#remember([...facts.values()]);
    return facts;
  }

  shownOwners(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, string[]>> {
    return this.#inner.shownOwners(entityRefs, credentials);
  }

  async fleet(credentials: BackstageCredentials): Promise<EntityFacts[]> {
    const facts = await this.#inner.fleet(credentials);
    this.#remember(facts);
    return facts;
  }

  #remember(facts: EntityFacts[]): void {
    for (const { entityRef, owners } of facts) {
      const key = entityRef.toLocaleLowerCase('en-US');
      this.#owners.delete(key);
      this.#owners.set(key, owners);
    }
    for (const oldest of this.#owners.keys()) {
      if (this.#owners.size <= LIMIT) {
        break;
      }
      this.#owners.delete(oldest);
    }
  }
}
