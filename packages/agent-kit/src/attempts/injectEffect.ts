import type { AgentAttemptEvent } from '@faultline/chaos-core';
import type { AnyFault, FaultContext } from '../fault';
import { waitUntil } from '../processes';
import type { Facts } from './Facts';
import { observeTarget } from './observeTarget';

/** How long an effect may take to be seen, milliseconds. */
const APPEAR_MS = 3000;

/**
 * Makes the effect and looks at it. Every undo record is kept, durably, before the generator goes on to the mutation that it undoes.
 */
export async function injectEffect(options: {
  fault: AnyFault;
  context: FaultContext;
  parameters: unknown;
  undo: unknown;
  keep(undo: unknown): Promise<void>;
}): Promise<{
  event: Extract<
    AgentAttemptEvent,
    { type: 'injected' | 'spent' | 'injectFailed' }
  >;
  facts: Facts;
}> {
  const { fault, context, parameters, keep } = options;
  let { undo } = options;
  try {
    for await (const step of fault.inject(context, parameters, undo)) {
      undo = step;
      await keep(step);
      if (context.signal.aborted) break;
    }
  } catch (error) {
    const reason = (error as Error).message;
    return {
      event: { type: 'injectFailed', reason },
      facts: { effect: 'unknown', evidence: reason },
    };
  }
  let facts: Facts = { effect: 'unknown', evidence: '' };
  const wanted =
    fault.shape === 'oneShot' ? ['spent', 'moot'] : ['present', 'moot'];
  await waitUntil(
    async () => {
      facts = await observeTarget(fault, context, undo);
      return context.signal.aborted || wanted.includes(facts.effect);
    },
    { withinMs: APPEAR_MS, everyMs: 20 },
  );
  if (fault.shape === 'oneShot') {
    // Done is done, whether or not the target gave way: a second try would be a second experiment.
    return { event: { type: 'spent' }, facts: { ...facts, effect: 'spent' } };
  }
  return { event: { type: 'injected' }, facts };
}
