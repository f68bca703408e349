import { isRelative } from './isRelative';
import type { ProbeSpec } from './types';

/**
 * Probes that are asked before the fault: also stop conditions, so that none is breached already, and what is compared with that time.
 *
 * @public
 */
export function probesBefore(probes: readonly ProbeSpec[]): ProbeSpec[] {
  return probes.filter(
    ({ mode, role, question }) =>
      role === 'stopCondition' ||
      mode === 'before' ||
      mode === 'throughout' ||
      isRelative(question),
  );
}
