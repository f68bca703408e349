/** @public */
export type ProbeType =
  | 'http'
  | 'tcp'
  | 'prometheus'
  | 'alert'
  | 'kubernetes'
  | 'grpcHealth';

/** When a probe is asked, relative to the fault. @public */
export type ProbeMode = 'before' | 'during' | 'after' | 'throughout';

/** What a probe's answer decides. @public */
export type ProbeRole = 'steadyState' | 'stopCondition';

/** @public */
export type Comparator = '<' | '<=' | '>' | '>=' | '==' | '!=';

/**
 * What a number is compared with: `value`, or the value from the window before the injection times `factor`. Then `value` is absent until that
 * window has been measured.
 *
 * @public
 */
export interface ComparedWith {
  value?: number;
  relativeTo?: 'before';
  factor?: number;
  unit?: string;
}

/** What a probe asks; one shape per type. @public */
export type ProbeQuestion =
  | ({
      type: 'http';
      url: string;
      method: 'GET' | 'HEAD' | 'POST';
      /** Accepted status codes; default 200–299. */
      status: number[];
      maxLatencyMs?: number;
      bodyContains?: string;
      /** JSON pointer (RFC 6901) to a number in the answer, which is compared. */
      json?: string;
      comparator?: Comparator;
    } & ComparedWith)
  | { type: 'tcp'; host: string; port: number; maxLatencyMs?: number }
  | ({
      type: 'prometheus';
      query: string;
      comparator: Comparator;
    } & ComparedWith)
  | { type: 'alert'; rule: string; threshold?: number }
  | {
      type: 'kubernetes';
      question: 'readyReplicas' | 'condition';
      name: string;
      value?: number;
      condition?: string;
    }
  | { type: 'grpcHealth'; address: string; service: string };

/**
 * A question about the steady state, normalised.
 *
 * @public
 */
export interface ProbeSpec {
  /** Unique within the experiment. */
  name: string;
  mode: ProbeMode;
  role: ProbeRole;
  /** A required probe without data makes the verdict inconclusive. */
  required: boolean;
  intervalMs: number;
  timeoutMs: number;
  /** Broken when at least `failing` of the last `of` samples fail. */
  tolerance: { failing: number; of: number };
  minimumSamples: number;
  /** How long it must hold after the fault to count as recovered. */
  stableForMs: number;
  /** How long there may be no data before that counts. */
  graceMs: number;
  question: ProbeQuestion;
}

/** One answer of a probe. `noData`: asked, nothing there. `error`: could not ask or not read. @public */
export type ProbeAnswer = 'pass' | 'fail' | 'noData' | 'error';

/** @public */
export interface ProbeSample {
  probe: string;
  /** Control plane's time, milliseconds since the epoch. */
  at: number;
  phase: 'before' | 'during' | 'after';
  answer: ProbeAnswer;
  /** The number that was compared, where there is one. */
  value?: number;
  /** One sentence for people. */
  detail: string;
}

/** What the samples of one probe say together. @public */
export interface ProbeStatus {
  probe: string;
  status: 'holds' | 'failing' | 'broken' | 'noData' | 'pending';
  /** Since when `status` is true (time of the first sample that makes it so). */
  since?: number;
  lastValue?: number;
  lastAnswer?: ProbeAnswer;
  samples: number;
  samplesWithData: number;
}
