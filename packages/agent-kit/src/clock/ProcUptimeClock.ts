import { closeSync, openSync, readSync } from 'node:fs';
import type { BootClock } from './BootClock';

/** Reads `/proc/uptime`; 10 ms steps. */
export class ProcUptimeClock implements BootClock {
  private readonly buffer = Buffer.alloc(64);
  private readonly file = openSync('/proc/uptime', 'r');

  constructor(readonly bootId: string) {}

  now(): number {
    // Read at position 0 of an open file: the kernel writes the present value each time, without the cost of opening it.
    const length = readSync(this.file, this.buffer, 0, 64, 0);
    const seconds = Number.parseFloat(
      this.buffer.toString('latin1', 0, length),
    );
    if (!Number.isFinite(seconds)) {
      closeSync(this.file);
      throw new Error('/proc/uptime holds no number');
    }
    return Math.round(seconds * 1000);
  }
}
