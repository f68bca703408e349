import { readFileSync } from 'node:fs';
import type { BootClock } from './BootClock';
import { ProcUptimeClock } from './ProcUptimeClock';

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
