import type { SafetyContext, SafetyInput } from './SafetyInput';

/** Other runs that touch a target or the entity of this plan. */
export function runsOnTheSame({
  plan,
  context,
}: SafetyInput): Array<
  SafetyContext['activeRuns'][number] & { sharesTarget: boolean }
> {
  const ids = new Set(
    plan.steps.flatMap(({ targets }) => targets.map(({ id }) => id)),
  );
  return context.activeRuns
    .map(run => ({
      ...run,
      sharesTarget: run.targetIds.some(id => ids.has(id)),
    }))
    .filter(
      ({ sharesTarget, entityRef }) =>
        sharesTarget ||
        (entityRef !== undefined && entityRef === plan.entityRef),
    );
}
