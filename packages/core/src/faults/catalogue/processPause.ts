import { defineFault } from '../defineFault';

/** @public */
export type ProcessPauseParameters = Record<string, never>;

/** Freezes a process: its connections stay open and nobody answers. */
export const processPause = defineFault<ProcessPauseParameters>()({
  type: 'processPause',
  layer: 'infrastructure',
  title: 'Freeze a process',
  description:
    'Stops the process with SIGSTOP and continues it with SIGCONT. Its connections stay open, but nothing answers.',
  targetKinds: ['process'],
  agentKinds: ['host'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {},
  summarise: () => 'Freeze the process',
});
