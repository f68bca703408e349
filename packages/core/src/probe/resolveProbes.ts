import { isRelative } from './isRelative';
import type { ProbeSpec } from './types';

/**
 * The probes with their limits as numbers: what is relative to the window before the injection is multiplied out. Without a measured value a limit
 * stays open, and the probe has no data (I12).
 *
 * @param baselines - of `measureBaselines`, kept with the run
 * @public
 */
export function resolveProbes(
  probes: readonly ProbeSpec[],
  baselines: Readonly<Record<string, number>> = {},
): ProbeSpec[] {
  return probes.map(probe => {
    const { name, question } = probe;
    if (!isRelative(question) || !Object.hasOwn(baselines, name)) {
      return probe;
    }
    const value = baselines[name] * question.factor;
    return { ...probe, question: { ...question, value } };
  });
}
