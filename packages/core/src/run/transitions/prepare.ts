import { accept, and, begin, refuse } from '../moves/Move';
import { offerGroup } from '../moves/offerGroup';
import { stop } from '../moves/stop';
import type { RunEvent, RunState, RunTransition } from '../types';

/** Authority and frozen targets were looked at again; the steady state comes next. */
export function prepare(
  state: RunState,
  event: Extract<RunEvent, { type: 'prepare' }>,
  now: number,
): RunTransition {
  if (state.phase !== 'leased') {
    return refuse(`Run ${state.id} is ${state.phase}, not leased`);
  }
  if (event.refusal) {
    return accept(state, stop(state, event.refusal, now));
  }
  return accept(
    state,
    and(
      begin(state),
      { phase: 'preparing' },
      {
        effects: [{ do: 'sampleBefore' }],
        records: [{ type: 'run.prepared', data: {} }],
      },
    ),
  );
}

/** Only a steady state that holds lets a run go on: nothing is injected into a service that is broken or cannot be seen. */
export function beforeProbes(
  state: RunState,
  event: Extract<RunEvent, { type: 'beforeProbes' }>,
  now: number,
): RunTransition {
  if (state.phase !== 'preparing') {
    return refuse(`Run ${state.id} is ${state.phase}, not preparing`);
  }
  const { result, reason, baselines } = event;
  const measured = baselines && { baselines };
  const move = and(
    begin(state),
    { beforeProbes: result, ...measured },
    {
      records: [
        { type: 'probes.before', data: { result, reason, ...measured } },
      ],
    },
  );
  if (result !== 'held') {
    const kind = result === 'broken' ? 'beforeProbes' : 'noData';
    return accept(state, stop(move, { kind, reason }, now));
  }
  const first = Math.min(...state.attempts.map(({ group }) => group));
  if (!Number.isFinite(first)) {
    const nothing = 'the plan has no target';
    return accept(
      state,
      stop(move, { kind: 'internalError', reason: nothing }, now),
    );
  }
  return accept(
    state,
    offerGroup(
      and(
        move,
        { phase: 'armed' },
        { records: [{ type: 'run.armed', data: {} }] },
      ),
      first,
      now,
    ),
  );
}
