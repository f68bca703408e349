import type { RunEffect, RunRecord, RunState, RunTransition } from '../types';

/** A change that is still being put together: what the run becomes, what its owner must do, and what history says. */
export interface Move {
  state: RunState;
  effects: RunEffect[];
  records: RunRecord[];
}

/** A move that changes nothing yet. */
export function begin(state: RunState): Move {
  return { state, effects: [], records: [] };
}

/** The same move, with more. */
export function and(
  move: Move,
  changes: Partial<RunState>,
  more: { effects?: RunEffect[]; records?: RunRecord[] } = {},
): Move {
  return {
    state: { ...move.state, ...changes },
    effects: [...move.effects, ...(more.effects ?? [])],
    records: [...move.records, ...(more.records ?? [])],
  };
}

/** Ends a move: the version rises when anything changed. */
export function accept(before: RunState, move: Move): RunTransition {
  const changed = move.state !== before;
  return {
    ok: true,
    ...move,
    state: changed
      ? { ...move.state, version: before.version + 1 }
      : move.state,
  };
}

/** @param reason - what was asked, and why it is not possible */
export function refuse(reason: string): RunTransition {
  return { ok: false, reason };
}
