import { z } from 'zod';
import { defineFault } from '../defineFault';

/** @public */
export interface CpuStressParameters {
  workers: number;
  /** Percent of one CPU that each worker uses. */
  load: number;
}

/** Keeps CPUs busy beside the target. */
export const cpuStress = defineFault<CpuStressParameters>()({
  type: 'cpuStress',
  layer: 'infrastructure',
  title: 'CPU pressure',
  description:
    'Runs workers that keep CPUs busy where the target runs, so that it has to compete for them.',
  targetKinds: ['process'],
  agentKinds: ['host', 'kubernetes'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {
    workers: z
      .number()
      .int()
      .min(1)
      .max(64)
      .default(1)
      .describe('How many CPUs are kept busy, 1 to 64.'),
    load: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(80)
      .describe('Percent of one CPU that each worker uses, 1 to 100.'),
  },
  summarise: ({ workers, load }) =>
    `CPU pressure: ${workers} ${
      workers === 1 ? 'worker' : 'workers'
    } at ${load} %`,
});
