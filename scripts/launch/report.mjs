import { createWriteStream } from 'node:fs';

/**
 * What the launcher says on screen: steps with their number and duration, and
 * single lines for changes of state. On a terminal the running step is
 * rewritten in place; anywhere else each line stands on its own.
 */
export class Report {
  #steps;
  #step = 0;
  #title = '';
  #startedAt = 0;
  #detail = '';
  #timer;
  #out;
  #interactive;

  /**
   * @param {{steps?: number, out?: NodeJS.WriteStream, interactive?: boolean, verbose?: boolean}} [options]
   */
  constructor(options = {}) {
    this.#steps = options.steps ?? 0;
    this.#out = options.out ?? process.stdout;
    this.#interactive = options.interactive ?? Boolean(this.#out.isTTY);
    this.verbose = options.verbose ?? false;
    // The terminal may be closed before its processes have stopped; a failed
    // write must not end the launcher half-way through stopping them.
    this.#out.on?.('error', () => {
      this.#out = createWriteStream('/dev/null');
    });
  }

  /** @param {string} title */
  begin(title) {
    this.#step += 1;
    this.#title = title;
    this.#detail = '';
    this.#startedAt = Date.now();
    if (this.#interactive && !this.verbose) {
      this.#draw();
      this.#timer = setInterval(() => this.#draw(), 1000);
    } else {
      this.#write(`${this.#prefix()} ${title}\n`);
      this.#timer = setInterval(() => {
        this.#write(`${this.#prefix()} ${title}: ${this.#progress()}\n`);
      }, 15_000);
    }
    this.#timer.unref();
  }

  /**
   * What the running step is doing now, in a few words.
   * @param {string} detail
   */
  detail(detail) {
    this.#detail = detail;
    if (this.verbose) this.#write(`      ${detail}\n`);
  }

  /**
   * Ends the running step.
   * @param {string} [outcome] - said instead of its duration
   */
  end(outcome) {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    const said = outcome ?? `done in ${this.#seconds()} s`;
    this.#clear();
    this.#write(`${this.#prefix()} ${this.#title}: ${said}\n`);
  }

  /** @param {string} line */
  say(line) {
    this.#clear();
    this.#write(`${line}\n`);
    if (this.#timer && this.#interactive && !this.verbose) this.#draw();
  }

  /** @param {string} line */
  problem(line) {
    if (this.#timer) this.end('did not finish');
    this.say(line);
  }

  #prefix() {
    return this.#steps ? `[${this.#step}/${this.#steps}]` : `[${this.#step}]`;
  }

  #seconds() {
    return Math.round((Date.now() - this.#startedAt) / 1000);
  }

  #progress() {
    const detail = this.#detail ? `, ${this.#detail}` : '';
    return `${this.#seconds()} s${detail}`;
  }

  #draw() {
    const width = (this.#out.columns ?? 80) - 1;
    const line = `${this.#prefix()} ${this.#title}: ${this.#progress()}`;
    this.#clear();
    this.#write(line.slice(0, width));
  }

  #clear() {
    if (this.#interactive && !this.verbose) this.#write('\r\u001b[2K');
  }

  #write(text) {
    this.#out.write(text);
  }
}
