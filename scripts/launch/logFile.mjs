import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/**
 * The output of one process, from the launcher's start on. The file is moved
 * aside at a bound, so that a portal left running does not fill the disk.
 */
export class LogFile {
  #descriptor;
  #written = 0;
  #limit;

  /**
   * @param {string} file
   * @param {number} [limitBytes]
   */
  constructor(file, limitBytes = 20 * 1024 ** 2) {
    this.file = file;
    this.#limit = limitBytes;
    mkdirSync(path.dirname(file), { recursive: true });
    this.#descriptor = openSync(file, 'w');
  }

  /** @param {string} line */
  write(line) {
    try {
      if (this.#written > this.#limit) this.#turn();
      this.#written += writeSync(this.#descriptor, `${line}\n`);
    } catch {
      // A full disk costs the log, not the processes that write it.
    }
  }

  #turn() {
    closeSync(this.#descriptor);
    renameSync(this.file, `${this.file}.1`);
    this.#descriptor = openSync(this.file, 'w');
    this.#written = 0;
  }
}
