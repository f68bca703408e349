import { isRelative } from './isRelative';
import type { ProbeSample, ProbeSpec } from './types';

/**
 * The value of each relative probe in the window before the injection, by the probe's name: the median, so that one odd answer moves no limit. A
 * probe without a number there has none.
 *
 * @public
 */
export function measureBaselines(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
): Record<string, number> {
  const measured = probes
    .filter(({ question }) => isRelative(question))
    .flatMap(({ name }) => {
      const values = samples.flatMap(({ probe, phase, answer, value }) =>
        probe === name && phase === 'before' && answer === 'pass'
          ? value ?? []
          : [],
      );
      const median = medianOf(values);
      return median === undefined ? [] : [[name, median] as const];
    });
  return Object.fromEntries(measured);
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.at(Math.floor(sorted.length / 2));
  const lower = sorted.at(Math.floor((sorted.length - 1) / 2));
  return upper === undefined || lower === undefined
    ? undefined
    : (upper + lower) / 2;
}
