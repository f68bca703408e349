import type { RunPhase } from './types';

/** Where a run ends. @public */
export type TerminalPhase =
  | 'succeeded'
  | 'errored'
  | 'aborted'
  | 'skipped'
  | 'rejected'
  | 'expired';

const TERMINAL: ReadonlySet<RunPhase> = new Set<RunPhase>([
  'succeeded',
  'errored',
  'aborted',
  'skipped',
  'rejected',
  'expired',
]);

/**
 * Whether the run is over. Nothing changes a run that is over (I4); `unconfirmed` is an alarm, no end.
 *
 * @public
 */
export function isTerminal(phase: RunPhase): phase is TerminalPhase {
  return TERMINAL.has(phase);
}
