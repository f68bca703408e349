import { sampleAttempt } from '../../attempt/testing/sampleAttempt';
import { sampleProbe, samplesOf } from '../../probe/testing/samples';
import type { VerdictInput } from '../VerdictInput';

/** Injected at 10 s, held for 30 s, reverted at 40 s; answers as letters, one a second. */
export function verdictInput(
  during: string,
  after: string,
  changes: Partial<VerdictInput> = {},
): VerdictInput {
  return {
    expectation: { kind: 'holds' },
    probes: [sampleProbe()],
    samples: [
      ...samplesOf('PPP', { from: 5000, phase: 'before' }),
      ...samplesOf(during, { from: 10_500 }),
      ...samplesOf(after, { from: 40_500, phase: 'after' }),
    ],
    injectedAt: 10_000,
    revertedAt: 40_000,
    endedAt: 40_500 + after.length * 1000,
    stops: [{ kind: 'deadline', reason: 'the fault had its time', at: 40_000 }],
    attempts: [
      sampleAttempt({
        phase: 'reverted',
        goFence: 1,
        injectedAt: 10_000,
        endedAt: 40_000,
      }),
    ],
    afterProbes: 'recovered',
    faultSummary: 'Latency +400 ms',
    ...changes,
  };
}
