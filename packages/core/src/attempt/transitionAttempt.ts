import type { AttemptEvent, AttemptPhase, AttemptState } from './types';
import { isSettled } from './isSettled';

/**
 * How far each phase is. An attempt only ever moves up, so that duplicated, late and reordered words end in the same state (I16).
 */
const RANK: Record<AttemptPhase, number> = {
  planned: 0,
  offered: 1,
  ready: 2,
  granted: 3,
  injecting: 4,
  injected: 5,
  reverting: 6,
  revertFailed: 7,
  reverted: 8,
  neverStarted: 8,
  moot: 8,
  spent: 8,
  expired: 8,
};

/**
 * What became of an attempt. `changed` is false when the event told nothing new; then at most `heardAt` differs.
 *
 * @public
 */
export type AttemptTransition =
  | { ok: true; state: AttemptState; changed: boolean }
  | { ok: false; reason: string };

/**
 * Takes one event into an attempt, as the control plane sees it.
 *
 * Refused are only a second go, a go without a ready, and words that contradict what is proven: those are incidents, and the state stays.
 *
 * @param now - control plane's time, milliseconds since the epoch
 * @param at - when it happened, as far as the agent could tell; not later than `now`, which is when it was heard
 * @public
 */
export function transitionAttempt(
  state: AttemptState,
  event: AttemptEvent,
  now: number,
  at = now,
): AttemptTransition {
  switch (event.type) {
    case 'offer':
      return state.phase === 'planned'
        ? moved(state, { phase: 'offered' })
        : same(state);
    case 'go':
      return grant(state, event.fence, now);
    default:
      return isSettled(state.phase)
        ? afterTheEnd(state, event, at)
        : heard({ ...state, heardAt: latest(state.heardAt, now) }, event, at);
  }
}

function grant(
  state: AttemptState,
  fence: number,
  now: number,
): AttemptTransition {
  if (state.goFence !== undefined) {
    return refused(`the go of attempt ${state.id} was granted before`);
  }
  if (state.phase !== 'ready') {
    return refused(`attempt ${state.id} is ${state.phase}, not ready`);
  }
  return moved(state, { phase: 'granted', goFence: fence, grantedAt: now });
}

function heard(
  state: AttemptState,
  event: Exclude<AttemptEvent, { type: 'offer' | 'go' }>,
  at: number,
): AttemptTransition {
  switch (event.type) {
    case 'ready': {
      const { nonce, bootId, journalIncarnation } = event;
      return upTo(state, 'ready', { nonce, bootId, journalIncarnation });
    }
    case 'refused':
      // Only an offer is refused. After a go, nothing but the durable report `neverStarted` proves that nothing happened.
      return RANK[state.phase] < RANK.granted
        ? settled(state, 'neverStarted', at, { reason: event.reason })
        : same(state);
    case 'injecting':
      return upTo(state, 'injecting', {});
    case 'injected': {
      const { evidence, magnitude, seen = 'unknown' } = event;
      return RANK[state.phase] < RANK.injected
        ? moved(state, {
            phase: 'injected',
            injectedAt: at,
            seen,
            evidence,
            magnitude: magnitude ?? state.magnitude,
          })
        : withInjection(state, at);
    }
    case 'observed': {
      const { seen, evidence, magnitude } = event;
      const next = { ...state, seen, evidence, magnitude };
      const changed =
        seen !== state.seen ||
        evidence !== state.evidence ||
        magnitude !== state.magnitude;
      return { ok: true, state: next, changed };
    }
    case 'reverting':
      return upTo(state, 'reverting', {});
    case 'revertFailed':
      return upTo(state, 'revertFailed', { reason: event.reason });
    case 'reverted':
    case 'expired':
      return settled(state, event.type, at, {
        seen: 'absent',
        evidence: event.evidence,
      });
    case 'spent':
      return settled(state, 'spent', at, {
        seen: event.seen ?? 'spent',
        evidence: event.evidence,
        injectedAt: state.injectedAt ?? at,
      });
    case 'moot':
      return settled(state, 'moot', at, {
        seen: 'moot',
        evidence: event.evidence,
      });
    case 'neverStarted':
      return RANK[state.phase] < RANK.injected
        ? settled(state, 'neverStarted', at, {
            seen: 'absent',
            reason: event.reason,
          })
        : refused(
            `attempt ${state.id} is ${state.phase}, so it cannot have never started`,
          );
    default: {
      const unknown: never = event;
      return refused(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

/** A settled attempt stays. That it had been injected is still learned from a word that comes late. */
function afterTheEnd(
  state: AttemptState,
  event: Exclude<AttemptEvent, { type: 'offer' | 'go' }>,
  at: number,
): AttemptTransition {
  if (event.type !== 'injected') {
    return same(state);
  }
  return state.phase === 'neverStarted'
    ? refused(
        `attempt ${state.id} never started, yet its agent reports an effect`,
      )
    : withInjection(state, at);
}

function withInjection(state: AttemptState, at: number): AttemptTransition {
  return state.injectedAt === undefined
    ? moved(state, { injectedAt: Math.min(at, state.endedAt ?? at) })
    : same(state);
}

function upTo(
  state: AttemptState,
  phase: AttemptPhase,
  facts: Partial<AttemptState>,
): AttemptTransition {
  return RANK[state.phase] < RANK[phase]
    ? moved(state, { phase, ...facts })
    : same(state);
}

function settled(
  state: AttemptState,
  phase: AttemptPhase,
  at: number,
  facts: Partial<AttemptState>,
): AttemptTransition {
  const endedAt = Math.max(at, state.injectedAt ?? at);
  return moved(state, { phase, endedAt, ...facts });
}

function moved(
  state: AttemptState,
  changes: Partial<AttemptState>,
): AttemptTransition {
  return { ok: true, state: { ...state, ...changes }, changed: true };
}

function same(state: AttemptState): AttemptTransition {
  return { ok: true, state, changed: false };
}

function refused(reason: string): AttemptTransition {
  return { ok: false, reason };
}

function latest(a: number | undefined, b: number): number {
  return a === undefined ? b : Math.max(a, b);
}
