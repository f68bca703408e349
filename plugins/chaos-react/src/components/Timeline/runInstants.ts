import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { isLive } from '../Runs';
import { hasEnded } from '../Targets/hasEnded';

/** The instants that every lane needs, milliseconds since the epoch. @internal */
export interface RunInstants {
  from: number;
  to: number;
  now: number;
  ended: boolean;
  injectedAt?: number;
  /** Latest proven end of the fault; absent while one may be present. */
  faultEndAt?: number;
  deadlineAt?: number;
  /** First sample of any probe. */
  sampledFrom?: number;
  /** When the recovery check should be over, as planned. */
  recoveryUntil?: number;
}

/**
 * Reads the frame of a run's timeline. Half a minute of air at the left, so
 * that the step of the fault is seen as a step.
 *
 * @internal
 */
export function runInstants(run: RunView, now: number): RunInstants {
  const ended = !isLive(run.phase);
  const sampledFrom = run.samples.reduce<number | undefined>(
    (first, sample) =>
      first === undefined || sample.at < first ? sample.at : first,
    undefined,
  );
  // An offer that was refused later than the fault ended is no end of it.
  const ends = run.attempts.flatMap(attempt =>
    attempt.phase === 'neverStarted' ? [] : attempt.endedAt ?? [],
  );
  const allSettled =
    run.attempts.length > 0 &&
    run.attempts.every(attempt => hasEnded(attempt.phase));
  const faultEndAt =
    allSettled && ends.length > 0 ? Math.max(...ends) : undefined;
  const stableFor = Math.max(0, ...run.probes.map(probe => probe.stableForMs));
  const recoveryUntil =
    run.deadlineAt === undefined
      ? undefined
      : (faultEndAt ?? run.deadlineAt) + Math.max(15_000, stableFor);
  const start = Math.min(
    ...[sampledFrom, run.injectedAt].flatMap(at => at ?? []),
    run.injectedAt === undefined && sampledFrom === undefined
      ? run.createdAt
      : Infinity,
  );
  const lastSample = run.samples.reduce(
    (last, sample) => Math.max(last, sample.at),
    0,
  );
  const end = ended
    ? Math.max(run.endedAt ?? now, faultEndAt ?? 0, lastSample)
    : Math.max(now, run.phase === 'unconfirmed' ? 0 : recoveryUntil ?? now);
  const air = Math.max(1_000, (end - start) * 0.05);
  return {
    from: start - air,
    to: end + (ended ? air : air / 2),
    now,
    ended,
    injectedAt: run.injectedAt,
    faultEndAt,
    deadlineAt: run.deadlineAt,
    sampledFrom,
    recoveryUntil,
  };
}
