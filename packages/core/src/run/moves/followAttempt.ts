import { isSettled } from '../../attempt/isSettled';
import type { AttemptState } from '../../attempt/types';
import type { StopCause } from '../types';
import { earlyEnd } from './earlyEnd';
import { and, Move } from './Move';
import { nextGroup, offerGroup } from './offerGroup';
import { stop } from './stop';

/**
 * What one attempt's new phase means for a run that is armed or active.
 *
 * - The first injection makes the run active.
 * - An end that was not asked for stops the run: refused, target gone, reverted before its time, or not there any more when it was looked for.
 * - Groups are serial: the next one is offered when every attempt of the one before is settled, never merely because its time is over, so that
 *   no new fault meets an old one that is not proven gone.
 * - After the last group the run stops by itself, `completed`.
 */
export function followAttempt(
  move: Move,
  before: AttemptState,
  after: AttemptState,
  { at, now }: { at: number; now: number },
): Move {
  const activated = activate(move, after);
  const cause =
    earlyEnd(before, after, at) ??
    (before.phase === after.phase ? undefined : unexpectedEnd(after));
  if (cause) {
    return stop(activated, cause, now);
  }
  const { attempts } = activated.state;
  if (attempts.every(({ phase }) => isSettled(phase))) {
    return stop(
      activated,
      { kind: 'completed', reason: 'every fault had its time' },
      now,
    );
  }
  const group = nextGroup(activated.state);
  return group === undefined ? activated : offerGroup(activated, group, now);
}

function activate(move: Move, { injectedAt }: AttemptState): Move {
  if (injectedAt === undefined || move.state.phase !== 'armed') {
    return move;
  }
  return and(
    move,
    { phase: 'active' },
    {
      effects: [{ do: 'sampleDuring' }],
      records: [{ type: 'run.active', data: {} }],
    },
  );
}

function unexpectedEnd(
  attempt: AttemptState,
): Omit<StopCause, 'at'> | undefined {
  const { phase, agentId, targetId } = attempt;
  const why = attempt.reason ?? attempt.evidence ?? 'no reason given';
  switch (phase) {
    case 'neverStarted':
      return {
        kind: 'refusedByAgent',
        by: agentId,
        reason: `Agent ${agentId} did not start on ${targetId}: ${why}`,
      };
    case 'moot':
      return {
        kind: 'targetGone',
        by: agentId,
        reason: `Target ${targetId} is gone: ${why}`,
      };
    case 'reverted':
    case 'expired':
    case 'revertFailed':
      if (attempt.injectedAt === undefined) {
        return {
          kind: 'refusedByAgent',
          by: agentId,
          reason: `Agent ${agentId} could not inject on ${targetId}: ${why}`,
        };
      }
      return phase === 'revertFailed'
        ? {
            kind: 'deadline',
            by: agentId,
            reason: `The fault on ${targetId} had its time, its revert failed: ${why}`,
          }
        : undefined;
    default:
      return undefined;
  }
}
