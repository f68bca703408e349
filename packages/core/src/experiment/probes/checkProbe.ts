import type { ReadProbe } from './probeField';

/** What is wrong between the fields of one probe. */
export function checkProbe(
  probe: ReadProbe,
): Array<{ field: string; message: string; remedy: string }> {
  const problems: Array<{ field: string; message: string; remedy: string }> =
    [];
  if (probe.tolerance.failing > probe.tolerance.of) {
    problems.push({
      field: 'tolerance',
      message: `${probe.tolerance.failing} of ${probe.tolerance.of} samples can never fail`,
      remedy: 'Make failing at most as large as of.',
    });
  }
  if (
    probe.role === 'stopCondition' &&
    (probe.mode === 'before' || probe.mode === 'after')
  ) {
    problems.push({
      field: 'mode',
      message: `A stop condition that is asked only ${probe.mode} the fault cannot stop it`,
      remedy: 'Write during or throughout, or make it a steadyState.',
    });
  }
  if (probe.type === 'http') {
    const compared = [probe.json, probe.comparator, probe.value].filter(
      field => field !== undefined,
    ).length;
    if (compared !== 0 && compared !== 3) {
      problems.push({
        field: 'json',
        message: 'json, comparator and value belong together',
        remedy: 'Write all three, or none of them.',
      });
    }
    if (probe.method === 'HEAD' && (probe.json ?? probe.bodyContains)) {
      problems.push({
        field: 'method',
        message: 'The answer to HEAD has no body to look at',
        remedy: 'Use GET.',
      });
    }
  }
  if (probe.type === 'kubernetes') {
    const needed = probe.question === 'condition' ? 'condition' : 'value';
    if (probe[needed] === undefined) {
      problems.push({
        field: needed,
        message: `${probe.question} needs ${needed}`,
        remedy: `Add ${needed}.`,
      });
    }
  }
  return problems;
}
