import type { AttemptState } from '../attempt/types';
import { decidingCause } from './decidingCause';
import type { RunState, StopCause, StopCauseKind } from './types';

/** Causes by which the tool, not the service, ended the run: there is no verdict then. */
const TOOL_FAILURES: ReadonlySet<StopCauseKind> = new Set<StopCauseKind>([
  'internalError',
  'authority',
  'refusedByAgent',
  'supervisionLost',
  'credentialLost',
]);

/**
 * How a run ends: one stop cause decides, and whether anything was injected.
 *
 * - stopped by a person or a halt, while the fault was there or while its recovery was looked at: `aborted`, always
 * - the steady state did not hold before: `skipped`; finding that out is no failure of anybody
 * - the tool failed, or nothing was injected: `errored`
 * - else the run did its job: `succeeded`, and the verdict says the rest
 *
 * @public
 */
export function endPhaseOf({
  stops,
  attempts,
  afterProbes,
}: Pick<RunState, 'afterProbes'> & {
  stops: readonly StopCause[];
  attempts: readonly AttemptState[];
}): 'aborted' | 'skipped' | 'errored' | 'succeeded' {
  const first = decidingCause(stops);
  if (first?.kind === 'user' || first?.kind === 'halt') {
    return 'aborted';
  }
  const granted = attempts.some(({ goFence }) => goFence !== undefined);
  if (
    !granted &&
    (first?.kind === 'beforeProbes' || first?.kind === 'noData')
  ) {
    return 'skipped';
  }
  const injected = attempts.some(({ injectedAt }) => injectedAt !== undefined);
  if (!injected || (first && TOOL_FAILURES.has(first.kind))) {
    return 'errored';
  }
  return afterProbes === 'cutShort' ? 'aborted' : 'succeeded';
}
