import { evaluateProbe, ProbeSample, ProbeSpec } from '@faultline/chaos-core';

/** What the probes say after the fault; undefined while it is too early to say. */
export type AfterAnswer =
  | 'recovered'
  | 'notRecovered'
  | 'noData'
  | 'skipped'
  | undefined;

/** Probes that are asked after the fault. */
export function probesAfter(probes: readonly ProbeSpec[]): ProbeSpec[] {
  return probes.filter(
    ({ mode, role }) =>
      role === 'steadyState' && (mode === 'after' || mode === 'throughout'),
  );
}

/**
 * Decides whether the service has recovered: every steady-state probe has held for its `stableFor`.
 *
 * @param since - when the effects were proven gone
 * @param verifyBoundMs - how long to wait at the most
 */
export function answerAfter(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
  since: number,
  now: number,
  verifyBoundMs: number,
): AfterAnswer {
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
