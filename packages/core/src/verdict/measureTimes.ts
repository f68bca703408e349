import type { ProbeFinding } from './readProbes';
import type { VerdictReport } from './types';
import type { VerdictInput } from './VerdictInput';

type Times = Pick<
  VerdictReport,
  | 'timeToDetectMs'
  | 'timeToRecoverMs'
  | 'timeToRecoverFromRevertMs'
  | 'faultPresentMs'
>;

/**
 * The times of docs/concepts/verdicts-and-scores.md. They are left out where there is nothing to measure: no breach was detected, so nothing
 * recovered.
 *
 * Recovery is the end of the last break of any steady-state probe: an earlier calm that did not last is none. It counts when every probe then held
 * for its `stableFor`.
 */
export function measureTimes(
  input: VerdictInput,
  findings: readonly ProbeFinding[],
): Times {
  const { injectedAt, revertedAt } = input;
  if (injectedAt === undefined) {
    return {};
  }
  const detectedAt = Math.min(
    ...findings.flatMap(({ breaks }) => breaks.map(({ from }) => from)),
  );
  const recoveredAt = findRecoveredAt(input, findings);
  return {
    timeToDetectMs: Number.isFinite(detectedAt)
      ? detectedAt - injectedAt
      : undefined,
    timeToRecoverMs:
      recoveredAt === undefined ? undefined : recoveredAt - injectedAt,
    timeToRecoverFromRevertMs:
      recoveredAt === undefined || revertedAt === undefined
        ? undefined
        : Math.max(0, recoveredAt - revertedAt),
    faultPresentMs: measurePresence(input),
  };
}

function findRecoveredAt(
  { samples, afterProbes }: VerdictInput,
  findings: readonly ProbeFinding[],
): number | undefined {
  const broken = findings.filter(
    ({ spec, breaks }) => spec.role === 'steadyState' && breaks.length > 0,
  );
  if (broken.length === 0) {
    return undefined;
  }
  const ends = broken.map(({ spec, breaks }) => {
    const until = breaks.at(-1)?.until;
    const lastAt = samples.findLast(({ probe }) => probe === spec.name)?.at;
    const stable =
      afterProbes === 'recovered' ||
      (until !== undefined &&
        lastAt !== undefined &&
        lastAt - until >= spec.stableForMs);
    return stable ? until : undefined;
  });
  return ends.every(until => until !== undefined)
    ? Math.max(...ends)
    : undefined;
}

/** One-shot faults are not present for any time. */
function measurePresence({
  attempts,
  revertedAt,
}: VerdictInput): number | undefined {
  const held = attempts.filter(
    ({ durationMs, injectedAt }) =>
      durationMs !== undefined && injectedAt !== undefined,
  );
  const from = Math.min(...held.map(({ injectedAt = Infinity }) => injectedAt));
  const until = Math.max(
    ...held.map(({ endedAt = revertedAt ?? -Infinity }) => endedAt),
  );
  return Number.isFinite(from) && Number.isFinite(until)
    ? until - from
    : undefined;
}
