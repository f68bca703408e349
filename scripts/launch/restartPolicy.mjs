/**
 * When a process that died is started again: soon at first, then after ever
 * longer waits, and at once again after it has run steadily for a while.
 */
export class RestartPolicy {
  #steadyMs;
  #limit;
  #nextMs;
  #exits = [];

  /**
   * @param {object} [options]
   * @param {number} [options.firstMs] - wait before the first new start
   * @param {number} [options.longestMs] - the wait doubles up to this
   * @param {number} [options.steadyMs] - running this long resets the wait
   * @param {{times: number, withinMs: number}} [options.limit] - more exits than this: give up
   */
  constructor(options = {}) {
    this.firstMs = options.firstMs ?? 500;
    this.longestMs = options.longestMs ?? 10_000;
    this.#steadyMs = options.steadyMs ?? 30_000;
    this.#limit = options.limit;
    this.#nextMs = this.firstMs;
  }

  /**
   * @param {{ranMs: number, nowMs: number}} exit
   * @returns {number | undefined} milliseconds to wait, or `undefined`: give up
   */
  afterExit({ ranMs, nowMs }) {
    const limit = this.#limit;
    if (limit) {
      this.#exits = this.#exits.filter(at => at > nowMs - limit.withinMs);
      this.#exits.push(nowMs);
      if (this.#exits.length > limit.times) return undefined;
    }
    if (ranMs >= this.#steadyMs) this.#nextMs = this.firstMs;
    const wait = this.#nextMs;
    this.#nextMs = Math.min(wait * 2, this.longestMs);
    return wait;
  }
}
