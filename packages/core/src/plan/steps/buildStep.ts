import type { ActionSpec } from '../../experiment/types';
import { getFault } from '../../faults/getFault';
import { chooseTargets } from '../../target/chooseTargets';
import type { Target } from '../../target/types';
import type { AgentCheck, PlanStep } from '../types';
import { mergeChecks } from './mergeChecks';

/** One action as it stands in an experiment. */
export interface PlacedAction {
  index: number;
  group: number;
  action: ActionSpec;
}

/**
 * Freezes the targets of one action. Only a target that itself names the entity can be chosen, or any entity where the experiment is about
 * none; the others are shown as not chosen, and the rule `targetConfirmsEntity` refuses the plan because of them.
 */
export function buildStep(
  placed: PlacedAction,
  matches: readonly Target[],
  checks: readonly AgentCheck[],
  options: { entityRef?: string; seed: number },
): PlanStep {
  const { index, group, action } = placed;
  const entityRef = options.entityRef?.toLowerCase();
  const confirmed = matches.filter(({ confirmedEntityRef }) =>
    entityRef === undefined
      ? confirmedEntityRef !== undefined
      : confirmedEntityRef?.toLowerCase() === entityRef,
  );
  const { chosen } = chooseTargets(confirmed, action.selection, options.seed);
  const taken = new Set(chosen.map(({ id }) => id));
  const all = new Map(matches.map(target => [target.id, target]));
  return {
    index,
    group,
    action,
    summary: getFault(action.type).summarise(action.parameters),
    ...mergeChecks(action.type, checks),
    targets: chosen,
    notChosen: [...all.values()]
      .filter(({ id }) => !taken.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    matched: all.size,
  };
}
