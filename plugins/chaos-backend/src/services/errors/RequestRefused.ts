import type { Problem, SafetyVerdict } from '@faultline/chaos-core';

const NAMES = {
  400: 'InputError',
  403: 'NotAllowedError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableError',
  503: 'ServiceUnavailableError',
} as const;

/** HTTP status of a refusal. */
export type RefusalStatus = keyof typeof NAMES;

/**
 * A request that was understood and refused, with the reasons beside the
 * sentence. Bad input changes nothing.
 */
export class RequestRefused extends Error {
  readonly statusCode: RefusalStatus;
  readonly problems: Problem[];
  readonly verdicts: SafetyVerdict[];

  constructor(
    statusCode: RefusalStatus,
    message: string,
    details: { problems?: Problem[]; verdicts?: SafetyVerdict[] } = {},
  ) {
    super(message);
    this.name = NAMES[statusCode];
    this.statusCode = statusCode;
    this.problems = details.problems ?? [];
    this.verdicts = details.verdicts ?? [];
  }

  /** A refusal whose sentence is the first problem with its remedy. */
  static forProblems(
    statusCode: RefusalStatus,
    problems: Problem[],
  ): RequestRefused {
    const [first, ...others] = problems;
    const place = first?.path ? `${first.path}: ` : '';
    const more = others.length ? ` (and ${others.length} more)` : '';
    const sentence = first
      ? `${place}${first.message}. ${first.remedy}${more}`
      : 'The request was refused';
    return new RequestRefused(statusCode, sentence, { problems });
  }
}
