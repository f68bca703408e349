import { z } from 'zod';
import { defineFault } from '../defineFault';

/** @public */
export interface ProcessKillParameters {
  signal: 'SIGKILL' | 'SIGTERM';
}

/** Ends a process once; whether something starts it again is what the experiment finds out. */
export const processKill = defineFault<ProcessKillParameters>()({
  type: 'processKill',
  layer: 'infrastructure',
  title: 'Kill a process',
  description:
    'Ends the process with a signal, once. Nothing is undone: whatever supervises the process has to start it again.',
  targetKinds: ['process'],
  agentKinds: ['host'],
  duration: 'none',
  reversibility: 'recovers',
  fields: {
    signal: z
      .enum(['SIGKILL', 'SIGTERM'])
      .default('SIGKILL')
      .describe(
        'SIGKILL gives the process no chance to clean up, SIGTERM asks it to end.',
      ),
  },
  summarise: ({ signal }) => `Kill with ${signal}`,
});
