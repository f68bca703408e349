/** @public */
export type Schedule =
  | {
      kind: 'window';
      /** Milliseconds since the epoch. */
      start: number;
      end: number;
    }
  | {
      kind: 'cron';
      /** Five fields. */
      cron: string;
      /** IANA zone. */
      timezone: string;
      startingDeadlineMs?: number;
      concurrency: 'forbid' | 'allow';
      jitterMs: number;
      suspend: boolean;
    };

/**
 * What a schedule says now, for people and for the scheduler.
 *
 * @public
 */
export interface ScheduleOutlook {
  state: 'onDemand' | 'ended' | 'open' | 'waiting' | 'recurring' | 'suspended';
  /** One sentence, e.g. `window ended 2023-06-01T02:00Z, will not run`. */
  sentence: string;
  /** Next starts, at most five, milliseconds since the epoch. */
  next: number[];
  timezone?: string;
}
