import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';

/**
 * How far the time of a fault has run.
 *
 * @param now - the server's milliseconds
 * @returns undefined before the first injection or without a deadline
 * @public
 */
export function progressOf(
  run: Pick<RunSummary, 'injectedAt' | 'deadlineAt'>,
  now: number,
): { elapsedMs: number; remainingMs: number; percent: number } | undefined {
  const { injectedAt, deadlineAt } = run;
  if (injectedAt === undefined || deadlineAt === undefined) return undefined;
  const whole = Math.max(1, deadlineAt - injectedAt);
  const elapsedMs = Math.min(whole, Math.max(0, now - injectedAt));
  return {
    elapsedMs,
    remainingMs: whole - elapsedMs,
    percent: (elapsedMs / whole) * 100,
  };
}
