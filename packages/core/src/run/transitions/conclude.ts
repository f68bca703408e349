import { isSettled } from '../../attempt/isSettled';
import type { Recovery, Verdict } from '../../verdict/types';
import { endPhaseOf } from '../endPhaseOf';
import { end } from '../moves/end';
import { accept, and, begin, refuse } from '../moves/Move';
import { isAnswered } from '../moves/settle';
import type { RunEvent, RunState, RunTransition } from '../types';

/** The after-probes have answered, or nobody waits for them. */
export function afterProbes(
  state: RunState,
  event: Extract<RunEvent, { type: 'afterProbes' }>,
): RunTransition {
  if (state.phase !== 'verifying' || state.afterProbes !== 'pending') {
    return refuse(`Run ${state.id} waits for no after-probes`);
  }
  const { result } = event;
  return accept(
    state,
    and(
      begin(state),
      { afterProbes: result },
      {
        effects: [{ do: 'decideVerdict' }],
        records: [{ type: 'probes.after', data: { result } }],
      },
    ),
  );
}

/**
 * Ends a run with its verdict. Whether the fault is gone is read from the attempts, not from the event (I4); a run that was unconfirmed is
 * inconclusive, and a tool's failure has no verdict.
 */
export function conclude(
  state: RunState,
  event: Extract<RunEvent, { type: 'conclude' }>,
  now: number,
): RunTransition {
  const verified =
    state.phase === 'verifying' && state.afterProbes !== 'pending';
  const answered = state.phase === 'unconfirmed' && isAnswered(state);
  if (!verified && !answered) {
    return refuse(
      `Run ${state.id} is ${state.phase}: it is too early for a verdict`,
    );
  }
  const phase = endPhaseOf(state);
  return accept(
    state,
    end(begin(state), phase, event.reason, now, {
      verdict: verdictOf(phase, answered, event.verdict),
      recovery: recoveryOf(state),
    }),
  );
}

function verdictOf(
  phase: ReturnType<typeof endPhaseOf>,
  wasUnconfirmed: boolean,
  asked: Verdict | undefined,
): Verdict | undefined {
  if (phase === 'errored' || phase === 'skipped') {
    return undefined;
  }
  return wasUnconfirmed ? 'inconclusive' : asked;
}

function recoveryOf(state: RunState): Recovery {
  return state.attempts.every(({ phase }) => isSettled(phase))
    ? 'clean'
    : 'attested';
}
