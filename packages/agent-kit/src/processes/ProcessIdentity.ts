/**
 * One process for ever: a pid is reused, a pid with its start time (ticks since boot) within one boot is not.
 *
 * @public
 */
export interface ProcessIdentity {
  pid: number;
  startTicks: number;
}
