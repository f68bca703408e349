import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosTranslate } from '@faultline/backstage-plugin-chaos-react';

/**
 * Why this plan cannot be launched yet, from the plan's own verdicts.
 *
 * @returns undefined when it can
 * @internal
 */
export function launchRefusal(
  view: PlanView,
  confirm: string,
  t: ChaosTranslate,
): string | undefined {
  const refusal = view.plan.safety.find(one => one.level === 'refuse');
  if (refusal) {
    return `${refusal.title}: ${refusal.reason}. ${refusal.remedy ?? ''}`;
  }
  if (view.refusals > 0) {
    return t('launch.refusals', { count: view.refusals });
  }
  return view.confirm && confirm.trim() !== view.confirm.type
    ? t('launch.confirmMissing', { word: view.confirm.type })
    : undefined;
}
