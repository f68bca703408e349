import type { ProbeSpec } from './types';

/** Probes that are asked before the fault: stop conditions always, so that none is breached already. @public */
export function probesBefore(probes: readonly ProbeSpec[]): ProbeSpec[] {
  return probes.filter(
    ({ mode, role }) =>
      role === 'stopCondition' || mode === 'before' || mode === 'throughout',
  );
}
