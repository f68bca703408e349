import type { AnyFault, FaultContext } from '../fault';
import type { Facts } from './Facts';

/** Looks at the one target of an attempt; that nothing could be seen is itself a fact. */
export async function observeTarget(
  fault: AnyFault,
  context: FaultContext,
  undo: unknown,
): Promise<Facts> {
  try {
    const [seen] = await fault.observe(context, undo);
    if (!seen) return { effect: 'unknown', evidence: 'nothing was observed' };
    return {
      effect: seen.effect,
      evidence: seen.evidence,
      ...(seen.magnitude === undefined ? {} : { magnitude: seen.magnitude }),
    };
  } catch (error) {
    return {
      effect: 'unknown',
      evidence: `could not look: ${(error as Error).message}`,
    };
  }
}
