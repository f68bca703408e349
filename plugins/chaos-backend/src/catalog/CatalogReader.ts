import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  QueryEntitiesRequest,
  QueryEntitiesResponse,
} from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { entityRefOf } from '@faultline/chaos-core';
import { RequestRefused } from '../services/errors/RequestRefused';

/** What Faultline reads of an entity; the rest may be large. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'relations',
];
const PAGE = 500;

/** Reads entities in batches and says so when the catalog does not answer. */
export class CatalogReader {
  readonly #catalog: CatalogService;

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /**
   * Adds entities to `known`, by canonical reference; those that are known
   * already are not asked for again.
   *
   * @throws RequestRefused 503 when the catalog cannot be asked
   */
  async load(
    known: Map<string, Entity>,
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<void> {
    const missing = [...new Set(entityRefs)].filter(ref => !known.has(ref));
    if (!missing.length) {
      return;
    }
    const { items } = await this.#ask(() =>
      this.#catalog.getEntitiesByRefs(
        { entityRefs: missing, fields: FIELDS },
        { credentials },
      ),
    );
    for (const entity of items) {
      if (entity) {
        known.set(entityRefOf(entity), entity);
      }
    }
  }

  /**
   * Every entity of the kinds that the caller sees, at most `limit`.
   *
   * @throws RequestRefused 503 when the catalog cannot be asked
   */
  async all(
    kinds: string[],
    limit: number,
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const known = new Map<string, Entity>();
    const rest = { fields: FIELDS, limit: PAGE };
    let next: QueryEntitiesRequest | undefined = {
      filter: { kind: kinds },
      ...rest,
    };
    while (next && known.size < limit) {
      const request: QueryEntitiesRequest = next;
      const page: QueryEntitiesResponse = await this.#ask(() =>
        this.#catalog.queryEntities(request, { credentials }),
      );
      for (const entity of page.items) {
        known.set(entityRefOf(entity), entity);
      }
      const { nextCursor } = page.pageInfo;
      next = nextCursor ? { cursor: nextCursor, ...rest } : undefined;
    }
    return known;
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw new RequestRefused(
        503,
        `The catalog cannot be asked (${
          toError(error).message
        }), so nobody knows who owns what. Try again when it answers`,
      );
    }
  }
}
