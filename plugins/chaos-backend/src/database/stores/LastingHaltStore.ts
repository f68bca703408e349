import type { Halt } from '@faultline/chaos-core';
import type { HaltStore } from '../types';

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;

/**
 * Halts that cannot get lost between the agents and the database. Agents keep a halt from the moment they are told, so one whose row could not
 * be written holds here from memory, and its row is tried again under the same id until it is there: only then can it be lifted.
 */
export class LastingHaltStore implements HaltStore {
  readonly #inner: HaltStore;
  readonly #unstored = new Map<string, Halt>();
  #retry: NodeJS.Timeout | undefined;
  #delay = FIRST_RETRY_MS;

  constructor(inner: HaltStore) {
    this.#inner = inner;
  }

  /**
   * @throws when the row could not be written now; the halt holds all the same, and the row follows
   */
  async insert(halt: Halt): Promise<void> {
    this.#unstored.set(halt.id, halt);
    try {
      await this.#write(halt);
    } catch (error) {
      this.#tryAgain();
      throw error;
    }
  }

  async lift(
    id: string,
    by: string,
    at: number,
    reason: string,
  ): Promise<Halt | undefined> {
    const unstored = this.#unstored.get(id);
    if (unstored) {
      await this.#write(unstored);
    }
    return this.#inner.lift(id, by, at, reason);
  }

  async get(id: string): Promise<Halt | undefined> {
    return this.#unstored.get(id) ?? this.#inner.get(id);
  }

  async listActive(): Promise<Halt[]> {
    const stored = await this.#inner.listActive();
    const known = new Set(stored.map(({ id }) => id));
    return [
      ...stored,
      ...[...this.#unstored.values()].filter(({ id }) => !known.has(id)),
    ];
  }

  listRecent(limit: number): Promise<Halt[]> {
    return this.#inner.listRecent(limit);
  }

  async #write(halt: Halt): Promise<void> {
    await this.#inner.insert(halt);
    this.#unstored.delete(halt.id);
  }

  #tryAgain(): void {
    this.#retry ??= setTimeout(async () => {
      const answers = await Promise.allSettled(
        [...this.#unstored.values()].map(halt => this.#write(halt)),
      );
      this.#retry = undefined;
      if (answers.some(({ status }) => status === 'rejected')) {
        this.#delay = Math.min(this.#delay * 2, LONGEST_RETRY_MS);
        this.#tryAgain();
      } else {
        this.#delay = FIRST_RETRY_MS;
      }
    }, this.#delay);
    // A process that ends must not wait for a database that is away.
    this.#retry.unref();
  }
}
