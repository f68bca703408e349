import type { BootClock } from './BootClock';

/**
 * A stand-in where there is no boot clock: good for the ages of reports, never for deadlines. An agent that runs on it offers no fault.
 *
 * @public
 */
export function createProcessClock(): BootClock {
  return { bootId: 'unknown', now: () => Math.round(performance.now()) };
}
