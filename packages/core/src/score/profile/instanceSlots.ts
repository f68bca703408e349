import type { Slot } from '../types';

/** What every running service should survive in its own instances. */
export function instanceSlots(): Slot[] {
  return [
    {
      id: 'kill-one-instance',
      template: 'kill-one-instance',
      title: 'Kill one instance',
      category: 'redundancy',
      weight: 12,
      critical: true,
      parameters: {},
    },
    {
      // An instance that hangs has to be noticed before it can be replaced, which is what recovery is about.
      id: 'freeze-one-instance',
      template: 'freeze-one-instance',
      title: 'Freeze one instance',
      category: 'recovery',
      weight: 8,
      critical: false,
      parameters: {},
    },
    {
      id: 'cpu-pressure',
      template: 'cpu-pressure',
      title: 'CPU pressure',
      category: 'scalability',
      weight: 8,
      critical: false,
      parameters: {},
    },
    {
      id: 'memory-pressure',
      template: 'memory-pressure',
      title: 'Memory pressure',
      category: 'scalability',
      weight: 4,
      critical: false,
      parameters: {},
    },
  ];
}
