import { isSettled } from '../../attempt/isSettled';
import type { AttemptState } from '../../attempt/types';
import type { StopCause } from '../types';

/** By how much the clocks of agent and control plane may differ over one fault, milliseconds. */
const CLOCK_SLACK_MS = 500;

/**
 * Why a held fault was over before its time: its agent or the guardian ended it, or it was looked for and was not there. Undefined when the word
 * tells nothing of that, when the fault had its time, and for one-shot faults, which have none.
 *
 * @param at - when it happened, or the look was taken
 * @param stoppedAt - when the run was stopped: what ended after that ended because of it
 */
export function earlyEnd(
  before: AttemptState,
  after: AttemptState,
  at: number,
  stoppedAt = Infinity,
): StopCause | undefined {
  const { grantedAt, durationMs, injectedAt, agentId, targetId } = after;
  const saw = whatItSaw(before, after);
  if (
    saw === undefined ||
    grantedAt === undefined ||
    durationMs === undefined ||
    injectedAt === undefined
  ) {
    return undefined;
  }
  const overAt = isSettled(after.phase) ? after.endedAt ?? at : at;
  const due = Math.min(grantedAt + durationMs, stoppedAt) - CLOCK_SLACK_MS;
  if (overAt < injectedAt || overAt >= due) {
    return undefined;
  }
  const why = after.reason ?? after.evidence ?? 'no reason given';
  return {
    kind: 'supervisionLost',
    by: agentId,
    reason: `Agent ${agentId} ${saw} on ${targetId} before its time: ${why}`,
    at: overAt,
  };
}

function whatItSaw(
  before: AttemptState,
  after: AttemptState,
): string | undefined {
  const moved = before.phase !== after.phase;
  switch (after.phase) {
    case 'reverted':
    case 'expired':
      return moved || before.injectedAt === undefined
        ? 'ended the fault'
        : undefined;
    case 'revertFailed':
      return moved ? 'ended the fault' : undefined;
    case 'injected':
      return after.seen === 'absent' && (moved || before.seen !== 'absent')
        ? 'saw the fault absent'
        : undefined;
    default:
      return undefined;
  }
}
