import type { Plan } from '@faultline/chaos-core';
import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { formatNumber } from '../../format';

const units: Partial<Record<string, string>> = {
  networkLatency: 'ms',
  httpAbort: '%',
  dependencyOutage: '%',
  cpuStress: '%',
  memoryStress: 'MiB',
};

/**
 * The magnitude that agents saw, lowest to highest: `397–402 ms`.
 *
 * @returns undefined while nobody has measured one
 * @public
 */
export function observedText(
  attempts: Array<Pick<AttemptView, 'magnitude' | 'step'>>,
  plan: Plan,
): string | undefined {
  const seen = attempts.flatMap(attempt => attempt.magnitude ?? []);
  const type = plan.steps[attempts[0]?.step ?? 0]?.action.type;
  if (seen.length === 0 || !type || !units[type]) return undefined;
  const low = Math.min(...seen);
  const high = Math.max(...seen);
  return low === high
    ? formatNumber(low, units[type])
    : `${formatNumber(low)}–${formatNumber(high, units[type])}`;
}
