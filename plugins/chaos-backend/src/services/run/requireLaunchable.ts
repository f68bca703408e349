import { confirmationOf } from '@faultline/chaos-core';
import type { Plan } from '@faultline/chaos-core';
import { RequestRefused } from '../errors/RequestRefused';

/**
 * Every refusal of the safety rules stops a launch, and so does a missing
 * confirmation.
 *
 * @throws RequestRefused 403 when the caller owns nothing here, else 422
 */
export function requireLaunchable(
  plan: Plan,
  confirm: string | undefined,
): void {
  const refusals = plan.safety.filter(verdict => verdict.level === 'refuse');
  const [first] = refusals;
  if (first) {
    const ownership = refusals.find(({ rule }) => rule === 'ownerOfTarget');
    const told = ownership ?? first;
    throw new RequestRefused(
      ownership ? 403 : 422,
      `${told.title}: ${told.reason}${told.remedy ? `. ${told.remedy}` : ''}`,
      { verdicts: plan.safety },
    );
  }
  const asked = confirmationOf(plan);
  if (asked && confirm !== asked.type) {
    throw new RequestRefused(
      422,
      `Type ${asked.type} to confirm, ${asked.reason}`,
      {
        problems: [
          {
            path: 'confirm',
            ...(confirm !== undefined && { value: confirm.slice(0, 120) }),
            message: `must be "${asked.type}", ${asked.reason}`,
            remedy: `Type ${asked.type}`,
          },
        ],
      },
    );
  }
}
