import type { Problem, SafetyVerdict } from '@faultline/chaos-core';

/** Body of every error answer, next to Backstage's own `error` fields. @public */
export interface ProblemBody {
  error: { name: string; message: string };
  problems?: Problem[];
  verdicts?: SafetyVerdict[];
}
