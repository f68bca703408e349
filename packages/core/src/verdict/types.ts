/** What a finished run says of the service. @public */
export type Verdict = 'passed' | 'degraded' | 'failed' | 'inconclusive';

/** Whether the fault is proven gone. @public */
export type Recovery = 'clean' | 'unconfirmed' | 'failed' | 'attested';

/** @public */
export interface VerdictReport {
  /** Absent: no verdict (stopped by a person, or a tool's error). */
  verdict?: Verdict;
  recovery: Recovery;
  /** One or two sentences that name the probe, the number and the time. */
  sentence: string;
  /** First breach − injection. */
  timeToDetectMs?: number;
  /** First instant after which all probes hold for `stableFor` − injection. */
  timeToRecoverMs?: number;
  /** The same from the revert. */
  timeToRecoverFromRevertMs?: number;
  faultPresentMs?: number;
  confidence: { samplesWithData: number; samples: number };
  probes: Array<{
    probe: string;
    outcome: 'held' | 'broken' | 'noData';
    brokenForMs: number;
    worst?: number;
    firstBreachAt?: number;
  }>;
}
