/**
 * Time since the machine was booted, suspend included. Deadlines are counted on it, because a wall clock can be set and Node's own timers stop
 * while the machine sleeps.
 *
 * @public
 */
export interface BootClock {
  /** Identifies this boot of the machine. */
  readonly bootId: string;
  /** Milliseconds since boot. */
  now(): number;
}
