import type { Recovery, Verdict } from '../../verdict/types';
import type { TerminalPhase } from '../isTerminal';
import { and, Move } from './Move';

/** Ends the run. Only called when nothing can be in the world any more, or an operator has given their word. */
export function end(
  move: Move,
  phase: TerminalPhase,
  reason: string,
  now: number,
  result: { verdict?: Verdict; recovery?: Recovery } = {},
): Move {
  const { verdict, recovery } = result;
  return and(
    move,
    {
      phase,
      reason,
      endedAt: now,
      verdict,
      recovery,
      owner: undefined,
      leaseUntil: undefined,
    },
    {
      effects: [{ do: 'finish' }],
      records: [
        { type: 'run.ended', data: { phase, reason, verdict, recovery } },
      ],
    },
  );
}
