import { isActive } from './isActive';
import { isTerminal } from './isTerminal';
import { accept, and, begin, refuse } from './moves/Move';
import { stop } from './moves/stop';
import { adopt } from './transitions/adopt';
import { attempt } from './transitions/attempt';
import { attest } from './transitions/attest';
import { claim } from './transitions/claim';
import { afterProbes, conclude } from './transitions/conclude';
import { go } from './transitions/go';
import { beforeProbes, prepare } from './transitions/prepare';
import { submit } from './transitions/submit';
import { tick } from './transitions/tick';
import type { RunEvent, RunState, RunTransition } from './types';

/**
 * The only way a run changes. Pure: the caller reads the row, stores the answer under the same lock, and then carries out the effects in their
 * order.
 *
 * Refused, with the reason and nothing changed, are: anything after the end, words of a former driver (another fence), and what the present phase
 * does not allow. A stop is never refused before the end.
 *
 * @param now - control plane's time, milliseconds since the epoch
 * @public
 */
export function transition(
  state: RunState,
  event: RunEvent,
  now: number,
): RunTransition {
  if (isTerminal(state.phase)) {
    return refuse(
      `Run ${state.id} is over (${state.phase}); nothing changes it`,
    );
  }
  if ('fence' in event && event.fence !== state.fence) {
    return refuse(
      `Fence ${event.fence} is not the present one of run ${state.id}, ${state.fence}`,
    );
  }
  switch (event.type) {
    case 'submit':
    case 'approve':
    case 'reject':
    case 'expire':
    case 'skip':
      return submit(state, event, now);
    case 'claim':
      return claim(state, event, now);
    case 'renew':
      return renew(state, event.leaseUntil, now);
    case 'adopt':
      return adopt(state, event, now);
    case 'prepare':
      return prepare(state, event, now);
    case 'beforeProbes':
      return beforeProbes(state, event, now);
    case 'go':
      return go(state, event, now);
    case 'attempt':
      return attempt(state, event, now);
    case 'stop':
      return accept(state, stop(state, event.cause, now));
    case 'tick':
      return tick(state, event, now);
    case 'afterProbes':
      return afterProbes(state, event);
    case 'conclude':
      return conclude(state, event, now);
    case 'attest':
      return attest(state, event, now);
    default: {
      const unknown: never = event;
      return refuse(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

function renew(
  state: RunState,
  leaseUntil: number,
  now: number,
): RunTransition {
  if (!isActive(state.phase) || leaseUntil <= now) {
    return refuse(`The lease of run ${state.id} cannot be renewed`);
  }
  return accept(state, and(begin(state), { leaseUntil }));
}
