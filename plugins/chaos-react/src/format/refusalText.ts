import type { Allowed } from '@faultline/backstage-plugin-chaos-common';

/**
 * Why something is not allowed and what to do, in one text.
 *
 * @returns undefined where it is allowed, or nobody asked
 * @public
 */
export function refusalText(answer: Allowed | undefined): string | undefined {
  if (!answer || answer.allowed) return undefined;
  const { reason = '', remedy } = answer;
  if (!remedy) return reason;
  return `${reason}${reason.endsWith('.') ? '' : '.'} ${remedy}`.trim();
}
