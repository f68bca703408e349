import type { AgentAttemptEvent } from '@faultline/chaos-core';
import { waitUntil } from '../processes';
import type { AnyFault, FaultContext } from '../fault';
import type { Facts } from './Facts';
import { observeTarget } from './observeTarget';

/** What came of a revert: the event for the attempt's machine, and the proof. */
export interface RevertOutcome {
  event: Extract<
    AgentAttemptEvent,
    { type: 'reverted' | 'moot' | 'spent' | 'revertFailed' }
  >;
  facts: Facts;
}

/**
 * Undoes an attempt from its undo record and reads back that the effect is gone. Used by the agent and by its guardian alike; idempotent.
 *
 * @param boundMs - how long the effect may take to go away, milliseconds
 */
export async function revertEffect(
  fault: AnyFault,
  context: FaultContext,
  undo: unknown,
  boundMs: number,
): Promise<RevertOutcome> {
  let done = '';
  try {
    const undone = (await fault.revert?.(context, undo)) ?? [];
    const bad = undone.find(
      one => one.result === 'failed' || one.result === 'retry',
    );
    if (bad)
      return revertFailed(bad.why ?? `the revert answered ${bad.result}`);
    done = undone.map(one => one.why ?? one.result).join('; ');
  } catch (error) {
    return revertFailed((error as Error).message);
  }
  let facts: Facts = { effect: 'unknown', evidence: '' };
  const gone = await waitUntil(
    async () => {
      facts = await observeTarget(fault, context, undo);
      return ['absent', 'moot', 'spent'].includes(facts.effect);
    },
    { withinMs: boundMs, everyMs: 20 },
  );
  if (!gone) {
    return revertFailed(
      `after ${boundMs} ms the effect is still ${facts.effect}: ${facts.evidence}`,
    );
  }
  const evidence = [done, facts.evidence].filter(text => text).join('; ');
  const proven = { ...facts, evidence };
  if (facts.effect === 'moot')
    return { event: { type: 'moot' }, facts: proven };
  if (facts.effect === 'spent') {
    return { event: { type: 'spent' }, facts: proven };
  }
  return { event: { type: 'reverted' }, facts: proven };
}

/** A revert that has to be tried again. */
export function revertFailed(reason: string): RevertOutcome {
  return {
    event: { type: 'revertFailed', reason },
    facts: { effect: 'unknown', evidence: reason },
  };
}
