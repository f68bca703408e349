import type { BootClock } from '../clock';

/** What a fault may use. @public */
export interface FaultContext {
  attemptId: string;
  /** How long a held fault lasts, milliseconds; 0 for one shots. */
  durationMs: number;
  clock: BootClock;
  /** Aborted when the fault has to end: an injection in progress gives up. */
  signal: AbortSignal;
}
