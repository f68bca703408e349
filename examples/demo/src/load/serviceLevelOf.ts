import { percentile } from './percentile.ts';
import type { RequestLog } from './RequestLog.ts';
import type { ServiceLevel } from './types.ts';

const WINDOW_SECONDS = 5;

// A request under way counts with its age from here on, so that a hang shows
// while it lasts and not only after it.
const SLOW_AFTER_MS = 300;

// Success is a good answer within this time.
const LOST_AFTER_MS = 2000;

/**
 * How an entity did over the last five seconds, as its callers saw it: all
 * requests that were sent in the window and have ended, and those under way that
 * are slow already. Counted from their start, since what was sent before a fault
 * went away says nothing about the time after it.
 *
 * @public
 * @param now - the time on the log's clock, milliseconds.
 */
export function serviceLevelOf(
  entity: string,
  log: RequestLog,
  now: number,
): ServiceLevel {
  const since = now - WINDOW_SECONDS * 1000;
  const ended = log
    .endedSince(since, entity)
    .filter(({ startedAt }) => startedAt >= since);
  const ages = log
    .pending(entity)
    .map(({ startedAt }) => now - startedAt)
    .filter(age => age > SLOW_AFTER_MS);

  const durations = [...ended.map(({ durationMs }) => durationMs), ...ages];
  const samples = durations.length;
  if (samples === 0) {
    return { entity, windowSeconds: WINDOW_SECONDS, samples };
  }

  const good = ended.filter(
    ({ outcome, durationMs }) =>
      outcome === 'success' && durationMs <= LOST_AFTER_MS,
  ).length;
  // One that may still be answered in time is neither good nor bad yet.
  const open = ages.filter(age => age <= LOST_AFTER_MS).length;
  const decided = samples - open;
  durations.sort((a, b) => a - b);
  return {
    entity,
    windowSeconds: WINDOW_SECONDS,
    samples,
    ...(decided > 0 && { successRate: rounded((100 * good) / decided, 100) }),
    p50Ms: rounded(percentile(durations, 50), 10),
    p95Ms: rounded(percentile(durations, 95), 10),
    p99Ms: rounded(percentile(durations, 99), 10),
  };
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
