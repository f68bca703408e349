import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { neighbourRefs, readEntityFacts } from '@faultline/chaos-core';
import type { EntityFacts } from '@faultline/chaos-core';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntityFactsStore } from '../database';
import type { CatalogReader } from './CatalogReader';
import { callerRefs } from './callerRefs';
import { RememberedFacts } from './RememberedFacts';
import type { EntityCatalog } from './types';

/** How far a failure is followed, in steps. */
const DISTANCE = 3;
/** A graph larger than this is cut: nobody could look at it. */
const SURROUNDINGS = 300;
/** Entities with a score at most. */
const FLEET = 5000;
/** Kinds that can call and be called, and so have a score. */
const SCORED_KINDS = ['component', 'resource'];
/** How old owners that are only shown may be, milliseconds. */
const SHOWN_MS = 60_000;
/** Entities that are read without a pause. */
const AT_ONCE = 250;

/** Facts from Backstage's catalog; keeps what it saw for lists. */
export class CatalogEntityCatalog implements EntityCatalog {
  readonly #reader: CatalogReader;
  readonly #store: EntityFactsStore;
  readonly #remembered: RememberedFacts;
  readonly #now: () => number;

  constructor(options: {
    reader: CatalogReader;
    store: EntityFactsStore;
    logger: LoggerService;
    now: () => number;
  }) {
    this.#reader = options.reader;
    this.#store = options.store;
    this.#remembered = new RememberedFacts({
      store: options.store,
      logger: options.logger,
      freshMs: SHOWN_MS / 2,
    });
    this.#now = options.now;
  }

  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityFacts | undefined> {
    const known = new Map<string, Entity>();
    await this.#reader.load(known, [entityRef], credentials);
    const facts = await this.#facts([entityRef], known, credentials);
    return facts[0];
  }

  async surroundings(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityFacts>> {
    const known = new Map<string, Entity>();
    const reached = new Set([entityRef]);
    let frontier = [entityRef];
    for (let step = 0; step <= DISTANCE && frontier.length; step += 1) {
      await this.#reader.load(known, frontier, credentials);
      const refs = await this.#callers(frontier, known, credentials);
      frontier = refs
        .filter(ref => !reached.has(ref))
        .slice(0, SURROUNDINGS - reached.size);
      for (const ref of frontier) {
        reached.add(ref);
      }
    }
    const facts = await this.#facts([...reached], known, credentials);
    return new Map(facts.map(one => [one.entityRef, one]));
  }

  async shownOwners(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<Map<string, string[]>> {
    const wanted = [...new Set(entityRefs)];
    const cached = await this.#store.get(wanted);
    const owners = new Map(
      cached.map(({ facts }) => [facts.entityRef, facts.owners]),
    );
    const fresh = new Set(
      cached
        .filter(({ refreshedAt }) => refreshedAt > this.#now() - SHOWN_MS)
        .map(({ facts }) => facts.entityRef),
    );
    const stale = wanted.filter(ref => !fresh.has(ref));
    const known = new Map<string, Entity>();
    try {
      await this.#reader.load(known, stale, credentials);
      for (const facts of await this.#facts(stale, known, credentials)) {
        owners.set(facts.entityRef, facts.owners);
      }
    } catch {
      // Only shown: what is decided asks again, and is refused then.
    }
    return owners;
  }

  async fleet(credentials: BackstageCredentials): Promise<EntityFacts[]> {
    const known = await this.#reader.all(
      [...SCORED_KINDS, 'api', 'system'],
      FLEET,
      credentials,
    );
    const refs = [...known.keys()]
      .filter(ref => ref.startsWith('component:'))
      .sort();
    return this.#facts(refs, known, credentials);
  }

  /** Callers of the given entities, also through the APIs that they provide. */
  async #callers(
    entityRefs: string[],
    known: Map<string, Entity>,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const entities = entityRefs.flatMap(ref => known.get(ref) ?? []);
    const apis = entities.flatMap(entity => callerRefs(entity).apis);
    await this.#reader.load(known, apis, credentials);
    return [
      ...entities.flatMap(entity => callerRefs(entity).callers),
      ...apis.flatMap(ref => {
        const api = known.get(ref);
        return api ? callerRefs(api).callers : [];
      }),
    ];
  }

  async #facts(
    entityRefs: string[],
    known: Map<string, Entity>,
    credentials: BackstageCredentials,
  ): Promise<EntityFacts[]> {
    const entities = entityRefs.flatMap(ref => known.get(ref) ?? []);
    const neighbours = entities.flatMap(neighbourRefs);
    await this.#reader.load(known, neighbours, credentials);
    // An API is asked who provides it, a system which domain it is in.
    const further = neighbours.flatMap(ref => {
      const entity = known.get(ref);
      return entity ? neighbourRefs(entity) : [];
    });
    await this.#reader.load(known, further, credentials);
    const facts: EntityFacts[] = [];
    for (const [index, entity] of entities.entries()) {
      facts.push(readEntityFacts(entity, { entity: ref => known.get(ref) }));
      if (index % AT_ONCE === AT_ONCE - 1) {
        // A fleet takes a while; others get their turn meanwhile (I15).
        await nextTurn();
      }
    }
    await this.#remembered.remember(facts, this.#now());
    return facts;
  }
}
