import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { EntityFacts } from '@faultline/chaos-core';
import type { EntityFactsStore } from '../database';

/** Entities whose facts are kept in memory at most; more than one fleet. */
const LIMIT = 10_000;

/**
 * Writes what the catalog said to the store, for lists. Pages ask every few
 * seconds for the whole fleet, so only what has changed is written, and that
 * the rest is still so costs one statement.
 */
export class RememberedFacts {
  readonly #store: EntityFactsStore;
  readonly #logger: LoggerService;
  readonly #freshMs: number;
  /** What the store holds, as text, and how fresh it says that is. */
  readonly #known = new Map<string, { text: string; refreshedAt: number }>();

  constructor(options: {
    store: EntityFactsStore;
    logger: LoggerService;
    /** How long what is stored needs no refreshing, milliseconds. */
    freshMs: number;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#freshMs = options.freshMs;
  }

  /** Never rejects: a database that does not answer must not keep anybody from asking the catalog. */
  async remember(facts: EntityFacts[], now: number): Promise<void> {
    try {
      const texts = new Map(
        facts.map(one => [one.entityRef, JSON.stringify(one)]),
      );
      await this.#learn([...texts.keys()]);
      await this.#write(facts, texts, now);
    } catch (error) {
      // What is stored now is not known.
      this.#known.clear();
      this.#logger.warn(
        `Owners are not remembered for lists: ${toError(error).message}`,
      );
    }
  }

  async #learn(entityRefs: string[]): Promise<void> {
    const unknown = entityRefs.filter(ref => !this.#known.has(ref));
    for (const { facts, refreshedAt } of await this.#store.get(unknown)) {
      this.#keep(facts.entityRef, JSON.stringify(facts), refreshedAt);
    }
  }

  async #write(
    facts: EntityFacts[],
    texts: Map<string, string>,
    now: number,
  ): Promise<void> {
    const changed = facts.filter(
      ({ entityRef }) =>
        this.#known.get(entityRef)?.text !== texts.get(entityRef),
    );
    const changedRefs = new Set(changed.map(({ entityRef }) => entityRef));
    const old = [...texts.keys()].filter(
      ref =>
        !changedRefs.has(ref) &&
        (this.#known.get(ref)?.refreshedAt ?? 0) <= now - this.#freshMs,
    );
    if (changed.length) {
      await this.#store.put(changed, now);
    }
    if (old.length && (await this.#store.touch(old, now)) !== old.length) {
      // Somebody has removed rows: they are written again the next time.
      old.forEach(ref => this.#known.delete(ref));
      return;
    }
    for (const ref of [...changedRefs, ...old]) {
      this.#keep(ref, texts.get(ref) ?? '', now);
    }
  }

  #keep(entityRef: string, text: string, refreshedAt: number): void {
    if (this.#known.size >= LIMIT) {
      this.#known.clear();
    }
    this.#known.set(entityRef, { text, refreshedAt });
  }
}
