import type { ProbeSpec } from './types';

/** Probes that are asked after the fault: what says whether the service is back. @public */
export function probesAfter(probes: readonly ProbeSpec[]): ProbeSpec[] {
  return probes.filter(
    ({ mode, role }) =>
      role === 'steadyState' && (mode === 'after' || mode === 'throughout'),
  );
}
