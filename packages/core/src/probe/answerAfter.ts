import { evaluateProbe } from './evaluateProbe';
import { probesAfter } from './probesAfter';
import type { ProbeSample, ProbeSpec } from './types';

/** What the probes say after the fault; `skipped` when none is asked. @public */
export type AfterAnswer = 'recovered' | 'notRecovered' | 'noData' | 'skipped';

/**
 * Decides whether the service has recovered: every steady-state probe has held for its `stableFor`.
 *
 * @param since - when the recovery check began, milliseconds since the epoch
 * @param verifyBoundMs - how long to wait at the most
 * @returns undefined while it is too early to say
 * @public
 */
export function answerAfter(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
  since: number,
  now: number,
  verifyBoundMs: number,
): AfterAnswer | undefined {
  const asked = probesAfter(probes);
  if (asked.length === 0) {
    return 'skipped';
  }
  const statuses = asked.map(probe => ({
    stableForMs: probe.stableForMs,
    ...evaluateProbe(
      probe,
      samples.filter(
        sample => sample.probe === probe.name && sample.phase === 'after',
      ),
      now,
    ),
  }));
  const stable = statuses.every(
    ({ stableForMs, status, since: holdingSince }) =>
      status === 'holds' &&
      holdingSince !== undefined &&
      now - holdingSince >= stableForMs,
  );
  if (stable) {
    return 'recovered';
  }
  if (now - since < verifyBoundMs) {
    return undefined;
  }
  const blind = statuses.some(
    ({ status }) => status === 'noData' || status === 'pending',
  );
  return blind ? 'noData' : 'notRecovered';
}
