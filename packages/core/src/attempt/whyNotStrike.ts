import type { AgentAttemptState } from './types';
import { GO_TTL_MS } from './constants';

/**
 * Why a one-shot fault must not strike any more, asked immediately before it would: once its intent is on disk, a halt may have come, or the agent
 * may have slept (I6). Held faults are bounded by their deadline instead.
 *
 * @param bootNowMs - the agent's boot time
 * @returns a sentence, or undefined when it may strike
 * @public
 */
export function whyNotStrike(
  state: AgentAttemptState,
  halted: boolean,
  bootNowMs: number,
): string | undefined {
  if (state.shape !== 'oneShot') return undefined;
  if (halted) return 'a halt came after the go';
  const waited = bootNowMs - (state.goAt ?? -Infinity);
  return waited <= GO_TTL_MS && waited >= 0
    ? undefined
    : `${waited} ms have passed since the go; ${GO_TTL_MS} ms are allowed`;
}
