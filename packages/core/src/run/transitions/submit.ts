import { accept, and, begin, refuse } from '../moves/Move';
import { end } from '../moves/end';
import type { RunEvent, RunState, RunTransition } from '../types';

type Before = Extract<
  RunEvent,
  { type: 'submit' | 'approve' | 'reject' | 'expire' | 'skip' }
>;

/** What may happen to a run before anybody drives it. */
export function submit(
  state: RunState,
  event: Before,
  now: number,
): RunTransition {
  const move = begin(state);
  switch (event.type) {
    case 'submit': {
      if (state.phase !== 'draft') {
        return refuse(`Run ${state.id} was submitted before`);
      }
      const phase = event.approvalNeeded ? 'pendingApproval' : 'queued';
      return accept(
        state,
        and(
          move,
          { phase },
          { records: [{ type: 'run.submitted', data: { phase } }] },
        ),
      );
    }
    case 'approve':
      return state.phase === 'pendingApproval'
        ? accept(
            state,
            and(
              move,
              { phase: 'queued' },
              { records: [{ type: 'run.approved', data: { by: event.by } }] },
            ),
          )
        : refuse(`Run ${state.id} is ${state.phase}, it waits for no approval`);
    case 'reject':
      return state.phase === 'pendingApproval'
        ? accept(
            state,
            end(
              and(
                move,
                {},
                { records: [{ type: 'run.rejected', data: { by: event.by } }] },
              ),
              'rejected',
              event.reason,
              now,
            ),
          )
        : refuse(`Run ${state.id} is ${state.phase}, it waits for no approval`);
    case 'expire':
      return state.phase === 'pendingApproval' || state.phase === 'queued'
        ? accept(state, end(move, 'expired', event.reason, now))
        : refuse(`Run ${state.id} is ${state.phase} and cannot expire`);
    case 'skip':
      return isWaiting(state)
        ? accept(state, end(move, 'skipped', event.reason, now))
        : refuse(
            `Run ${state.id} is ${state.phase}: it can be stopped, not skipped`,
          );
    default: {
      const unknown: never = event;
      return refuse(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

function isWaiting({ phase }: RunState): boolean {
  return phase === 'draft' || phase === 'pendingApproval' || phase === 'queued';
}
