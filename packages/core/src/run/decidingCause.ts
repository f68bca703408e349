import type { StopCause } from './types';

/**
 * The cause that decides how a run ends: the first one. Only an early end that was inferred from an agent's report gives way to a person's stop or a
 * halt, because those reach the agents before they reach the row: the agent may report the end before we know why.
 *
 * @public
 */
export function decidingCause(
  stops: readonly StopCause[],
): StopCause | undefined {
  const first = stops.at(0);
  const told =
    first?.kind === 'supervisionLost'
      ? stops.find(({ kind }) => kind === 'user' || kind === 'halt')
      : undefined;
  return told ?? first;
}
