import type {
  ProbeAnswer,
  ProbeQuestion,
  ProbeType,
} from '@faultline/chaos-core';

/**
 * What one asking of a probe gave. `noData` when the answer has nothing to compare, `error` when it could not be asked or read; neither ever
 * counts as a pass.
 *
 * @public
 */
export interface ProbeReading {
  answer: ProbeAnswer;
  /** The number that was compared, in the question's own unit. */
  value?: number;
  /** One sentence for people, without secrets. */
  detail: string;
}

/**
 * Asks probes of one type. Called about once a second for each probe of an active run.
 *
 * @public
 */
export interface ProbeProvider {
  readonly type: ProbeType;
  /**
   * Answers within `timeoutMs`, never rejects for what the outside does: that is a reading of its own.
   *
   * @param question - of this provider's type
   */
  ask(
    question: ProbeQuestion,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<ProbeReading>;
}
