import type { Plan } from './types';

/**
 * The entities that a run of this plan touches, sorted: the one that it is about, and those that its targets name. Without the latter a halt
 * of an entity would not cover an experiment that is about none.
 *
 * @public
 */
export function entitiesOfPlan({
  entityRef,
  steps,
}: Pick<Plan, 'entityRef' | 'steps'>): string[] {
  const named = steps.flatMap(({ targets }) =>
    targets.map(({ confirmedEntityRef }) => confirmedEntityRef),
  );
  const refs = [entityRef, ...named].flatMap(ref => ref?.toLowerCase() ?? []);
  return [...new Set(refs)].sort();
}
