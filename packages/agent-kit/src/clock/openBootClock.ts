import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { BootClock } from './BootClock';

/** Why there is no boot clock here, in the words of a capability report. @public */
export interface BootClockMissing {
  missing: string;
  remedy: string;
}

/**
 * The boot clock of a Linux machine, from `/proc/uptime` (10 ms steps). Node's `hrtime` is no substitute: it stands still in suspend.
 *
 * @public
 */
export function openBootClock():
  | { ok: true; clock: BootClock }
  | { ok: false; reason: BootClockMissing } {
  try {
    const bootId = readFileSync(
      '/proc/sys/kernel/random/boot_id',
      'utf8',
    ).trim();
    const clock = new ProcUptimeClock(bootId);
    clock.now();
    return { ok: true, clock };
  } catch {
    return {
      ok: false,
      reason: {
        missing:
          'a clock that runs from boot (/proc/uptime): without it a deadline could move',
        remedy: 'Run the agent on Linux with /proc mounted',
      },
    };
  }
}

class ProcUptimeClock implements BootClock {
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
