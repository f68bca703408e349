import type { Plan } from '@faultline/chaos-core';
import type { ChaosTranslate } from '@faultline/backstage-plugin-chaos-react';

const targetsOf = (plan: Plan) =>
  new Map(
    plan.steps.flatMap(step => step.targets.map(one => [one.id, one.name])),
  );

/** What a new plan changed against the one that was looked at, in words. @internal */
export function planDifference(
  before: Plan,
  after: Plan,
  t: ChaosTranslate,
): string {
  const old = targetsOf(before);
  const fresh = targetsOf(after);
  const gone = [...old]
    .filter(([id]) => !fresh.has(id))
    .map(([, name]) => name);
  const found = [...fresh]
    .filter(([id]) => !old.has(id))
    .map(([, name]) => name);
  const parts: string[] = [];
  if (gone.length > 0) {
    parts.push(t('launch.staleTargetsGone', { names: gone.join(', ') }));
  }
  if (found.length > 0) {
    parts.push(t('launch.staleTargetsNew', { names: found.join(', ') }));
  }
  if (before.intentHash !== after.intentHash) {
    parts.push(t('launch.staleSettings'));
  }
  return parts.length > 0 ? parts.join('; ') : t('launch.staleNothing');
}
