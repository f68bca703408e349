import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { evaluateProbe, isTerminal } from '@faultline/chaos-core';
import type { ProbeSample, ProbeSpec } from '@faultline/chaos-core';
import type { StoredRun } from '../../database';

const OUTCOMES = { held: 'holds', broken: 'broken', noData: 'noData' } as const;

function unitOf(spec: ProbeSpec): string | undefined {
  return 'unit' in spec.question ? spec.question.unit : undefined;
}

/**
 * What each probe says: of a run that has ended what its report says, of one
 * that goes on what the samples say now.
 */
export function runSignals(
  run: StoredRun,
  samples: ProbeSample[],
  now: number,
): RunSummary['signals'] {
  const ended = isTerminal(run.state.phase);
  return run.plan.probes.map(spec => {
    const own = samples.filter(sample => sample.probe === spec.name);
    const status = evaluateProbe(spec, own, now);
    const reported = run.report?.probes.find(one => one.probe === spec.name);
    return {
      probe: spec.name,
      role: spec.role,
      status: ended && reported ? OUTCOMES[reported.outcome] : status.status,
      lastValue: ended ? reported?.worst : status.lastValue,
      unit: unitOf(spec),
    };
  });
}
