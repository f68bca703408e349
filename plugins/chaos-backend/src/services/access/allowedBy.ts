import type { Allowed } from '@faultline/backstage-plugin-chaos-common';
import type { AuthorityAnswer } from '@faultline/chaos-core';

/** An answer of the rule of ownership as callers are told it. */
export function allowedBy(answer: AuthorityAnswer): Allowed {
  return answer.granted
    ? { allowed: true }
    : { allowed: false, reason: answer.reason, remedy: answer.remedy };
}
