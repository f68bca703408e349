import type { AgentAttemptEvent } from '@faultline/chaos-core';
import type { AnyFault, FaultContext } from '../fault';
import { waitUntil } from '../processes';
import type { Facts } from './Facts';
import { observeTarget } from './observeTarget';

/** How long an effect may take to be seen, milliseconds. */
const APPEAR_MS = 3000;

interface Injection {
  fault: AnyFault;
  context: FaultContext;
  parameters: unknown;
  undo: unknown;
  keep(undo: unknown): Promise<void>;
  /** Asked when the first undo record is on disk and nothing is touched yet: a reason keeps it so. */
  whyNot(): string | undefined;
  /** The mutation follows at once. */
  struck(): void;
}

interface Outcome {
  event: Extract<
    AgentAttemptEvent,
    { type: 'injected' | 'spent' | 'injectFailed' }
  >;
  facts: Facts;
}

/**
 * Makes the effect and looks at it. Every undo record is kept, durably, before the generator goes on to the mutation that it undoes. A held effect
 * that cannot be seen is no effect: the injection failed, and what it may have done is reverted.
 */
export async function injectEffect(options: Injection): Promise<Outcome> {
  const { fault, context, parameters, keep, whyNot, struck } = options;
  let { undo } = options;
  let begun = false;
  try {
    for await (const step of fault.inject(context, parameters, undo)) {
      undo = step;
      await keep(step);
      if (!begun) {
        const reason = whyNot();
        if (reason !== undefined) return failed(reason);
        begun = true;
        struck();
      } else if (context.signal.aborted) break;
    }
  } catch (error) {
    return failed((error as Error).message);
  }
  return fault.shape === 'oneShot'
    ? afterStrike(fault, context, undo)
    : afterInjection(fault, context, undo);
}

/** Done is done, whether or not the target gave way: a second try would be a second experiment. What was seen is said as it was. */
async function afterStrike(
  fault: AnyFault,
  context: FaultContext,
  undo: unknown,
): Promise<Outcome> {
  let facts: Facts = { effect: 'unknown', evidence: '' };
  const gaveWay = await waitUntil(
    async () => {
      facts = await observeTarget(fault, context, undo);
      return facts.effect === 'spent' || facts.effect === 'moot';
    },
    { withinMs: APPEAR_MS, everyMs: 20 },
  );
  return {
    event: { type: 'spent' },
    facts: gaveWay
      ? { ...facts, effect: 'spent' }
      : {
          ...facts,
          evidence: `done, and ${APPEAR_MS} ms later without effect: ${facts.evidence}`,
        },
  };
}

async function afterInjection(
  fault: AnyFault,
  context: FaultContext,
  undo: unknown,
): Promise<Outcome> {
  let facts: Facts = { effect: 'unknown', evidence: '' };
  await waitUntil(
    async () => {
      facts = await observeTarget(fault, context, undo);
      return (
        context.signal.aborted ||
        facts.effect === 'present' ||
        facts.effect === 'moot'
      );
    },
    { withinMs: APPEAR_MS, everyMs: 20 },
  );
  if (facts.effect === 'present' || facts.effect === 'changing') {
    return { event: { type: 'injected' }, facts };
  }
  const reason =
    facts.effect === 'moot'
      ? `the target is gone: ${facts.evidence}`
      : `no effect was seen in ${APPEAR_MS} ms: ${facts.evidence}`;
  return failed(reason, facts.effect);
}

function failed(reason: string, effect: Facts['effect'] = 'unknown'): Outcome {
  return {
    event: { type: 'injectFailed', reason },
    facts: { effect, evidence: reason },
  };
}
