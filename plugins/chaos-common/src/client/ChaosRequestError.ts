import type { Problem, SafetyVerdict } from '@faultline/chaos-core';
import type { ChaosRequestErrorShape } from '../rest/ChaosApi';

/**
 * What a call of the control plane fails with. `status` is the HTTP status, or
 * 0 when no answer came.
 *
 * @public
 */
export class ChaosRequestError extends Error implements ChaosRequestErrorShape {
  readonly name = 'ChaosRequestError';
  readonly status: number;
  /** What is wrong with the input, each with its remedy. */
  readonly problems: Problem[];
  /** What the safety rules say, when a launch was refused. */
  readonly verdicts: SafetyVerdict[];

  constructor(
    status: number,
    message: string,
    details: { problems?: Problem[]; verdicts?: SafetyVerdict[] } = {},
  ) {
    super(message);
    this.status = status;
    this.problems = details.problems ?? [];
    this.verdicts = details.verdicts ?? [];
  }

  /** Reads Backstage's error body with our `problems` and `verdicts` beside it. */
  static async fromResponse(response: Response): Promise<ChaosRequestError> {
    let body: unknown;
    try {
      body = await response.json();
    } catch {
      body = undefined;
    }
    const { error, problems, verdicts } = (body ?? {}) as {
      error?: { message?: unknown };
      problems?: Problem[];
      verdicts?: SafetyVerdict[];
    };
    const message =
      typeof error?.message === 'string' && error.message
        ? error.message
        : `The chaos backend answered ${response.status} ${response.statusText}`;
    return new ChaosRequestError(response.status, message, {
      problems: Array.isArray(problems) ? problems : [],
      verdicts: Array.isArray(verdicts) ? verdicts : [],
    });
  }
}
