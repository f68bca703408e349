import { isTerminal } from '@faultline/chaos-core';
import type { RunState } from '@faultline/chaos-core';
import type { RunRow } from './RunRow';

/** The columns that repeat parts of the state so that SQL can find them. */
export function stateColumns(
  state: RunState,
): Pick<
  RunRow,
  | 'version'
  | 'fence'
  | 'owner'
  | 'lease_until'
  | 'phase'
  | 'open'
  | 'verdict'
  | 'recovery'
  | 'state'
  | 'injected_at'
  | 'reverted_at'
  | 'ended_at'
> {
  return {
    version: state.version,
    fence: state.fence,
    owner: state.owner ?? null,
    lease_until: state.leaseUntil ?? null,
    phase: state.phase,
    open: !isTerminal(state.phase),
    verdict: state.verdict ?? null,
    recovery: state.recovery ?? null,
    state: JSON.stringify(state),
    injected_at: state.injectedAt ?? null,
    reverted_at: state.revertedAt ?? null,
    ended_at: state.endedAt ?? null,
  };
}
