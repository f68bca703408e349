/** People of whom it is kept what they own for. */
const LIMIT = 5000;
/** What somebody owned longer ago than this says nothing any more, in milliseconds. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/**
 * What each caller owned for when it was asked last. A token says who calls without asking anybody, but not what they own for, and a stop must
 * not wait for that.
 */
export class KnownOwnership {
  readonly #known = new Map<string, { refs: string[]; at: number }>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  remember(userRef: string, refs: string[]): void {
    this.#known.delete(userRef);
    this.#known.set(userRef, { refs, at: this.#now() });
    const [oldest] = this.#known.keys();
    if (this.#known.size > LIMIT) {
      this.#known.delete(oldest);
    }
  }

  /** With when that was, milliseconds since the epoch. */
  get(userRef: string): { refs: string[]; at: number } | undefined {
    const known = this.#known.get(userRef);
    return known && this.#now() - known.at <= LONGEST_MS ? known : undefined;
  }
}
