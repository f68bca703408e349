import type { ProbeSpec } from './types';

/** Probes that are asked while the fault is there. @public */
export function probesDuring(probes: readonly ProbeSpec[]): ProbeSpec[] {
  return probes.filter(
    ({ mode }) => mode === 'during' || mode === 'throughout',
  );
}
