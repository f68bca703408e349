import type { AttemptState } from '../attempt/types';
import type { Expectation } from '../experiment/types';
import type { ProbeSample, ProbeSpec } from '../probe/types';
import type { RunState, StopCause } from '../run/types';

/**
 * Everything that a verdict follows from. Times are milliseconds since the epoch.
 *
 * @public
 */
export interface VerdictInput {
  expectation: Expectation;
  probes: readonly ProbeSpec[];
  samples: readonly ProbeSample[];
  injectedAt?: number;
  revertedAt?: number;
  endedAt: number;
  stops: readonly StopCause[];
  attempts: readonly AttemptState[];
  afterProbes: RunState['afterProbes'];
  /** One line, e.g. `Latency +400 ms on calls to ledger`. */
  faultSummary: string;
}
