import { findRecovery } from './findRecovery';
import { judge } from './judge';
import { measureTimes } from './measureTimes';
import { readProbes } from './readProbes';
import type { VerdictReport } from './types';
import type { VerdictInput } from './VerdictInput';

/**
 * What a finished run says of the service (docs/concepts/verdicts-and-scores.md). Pure: the same samples always give the same verdict.
 *
 * @public
 */
export function decideVerdict(input: VerdictInput): VerdictReport {
  const findings = readProbes(input);
  const recovery = findRecovery(input.attempts);
  const times = measureTimes(input, findings);
  const withData = input.samples.filter(
    ({ answer }) => answer === 'pass' || answer === 'fail',
  );
  return {
    ...judge(input, findings, recovery, times),
    recovery,
    ...times,
    confidence: {
      samplesWithData: withData.length,
      samples: input.samples.length,
    },
    probes: findings.map(({ spec, outcome, breaks, brokenForMs, worst }) => ({
      probe: spec.name,
      outcome,
      brokenForMs,
      worst,
      firstBreachAt: breaks.at(0)?.from,
    })),
  };
}
