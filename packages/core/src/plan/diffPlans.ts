import { entityName } from '../entity/entityName';
import { canonicalJson } from '../hash/canonicalJson';
import type { ImpactedEntity } from '../entity/types';
import { formatDuration } from '../units/formatDuration';
import type { Target } from '../target/types';
import type { Plan, PlanStep } from './types';

function same(a: unknown, b: unknown): boolean {
  return canonicalJson([a]) === canonicalJson([b]);
}

function without(some: readonly Target[], others: readonly Target[]): Target[] {
  const known = new Set(others.map(({ id }) => id));
  return some.filter(({ id }) => !known.has(id));
}

function targetChanges(before: PlanStep, after: PlanStep): string[] {
  const { name } = after.action;
  return [
    ...without(before.targets, after.targets).map(
      target =>
        `${name}: ${target.name} (${target.id}) was shown and is no target any more`,
    ),
    ...without(after.targets, before.targets).map(
      target =>
        `${name}: ${target.name} (${target.id}) would be hit and was not shown`,
    ),
  ];
}

function stepChanges(before: PlanStep, after: PlanStep): string[] {
  const { name } = after.action;
  const changes: string[] = [];
  if (!same(before.action, after.action) || before.group !== after.group) {
    changes.push(
      before.summary === after.summary
        ? `${name}: the action was changed`
        : `${name}: “${before.summary}” became “${after.summary}”`,
    );
  }
  for (const field of ['mechanism', 'shape', 'survives', 'undo'] as const) {
    if (before[field] !== after[field]) {
      changes.push(
        `${name}: ${field} was “${before[field]}” and is “${after[field]}”`,
      );
    }
  }
  if (before.undoNeeds !== after.undoNeeds) {
    changes.push(
      `${name}: the undo needed ${before.undoNeeds} and needs ${after.undoNeeds}`,
    );
  }
  if (before.revertMs !== after.revertMs) {
    changes.push(
      `${name}: the undo takes up to ${formatDuration(
        after.revertMs,
      )}, shown was ${formatDuration(before.revertMs)}`,
    );
  }
  return [...changes, ...targetChanges(before, after)];
}

function ownersOf(impacted: readonly ImpactedEntity[]): string {
  const names = impacted.flatMap(({ owners }) => owners.map(entityName));
  return [...new Set(names)].sort().join(', ') || 'nobody';
}

/**
 * What is different in a plan that was made again, as sentences without full stop; empty when both would do the same. Time, seed and safety
 * verdicts are not compared: they are not what a launch binds to.
 *
 * @param shown - The plan that a person saw.
 * @param now - The plan as it would be now.
 * @public
 */
export function diffPlans(shown: Plan, now: Plan): string[] {
  const changes: string[] = [];
  if (shown.environment !== now.environment) {
    changes.push(
      `The environment was ${shown.environment} and is ${now.environment}`,
    );
  }
  if (shown.entityRef !== now.entityRef) {
    changes.push(
      `The entity was ${shown.entityRef ?? 'none'} and is ${
        now.entityRef ?? 'none'
      }`,
    );
  }
  if (shown.steps.length !== now.steps.length) {
    changes.push(
      `The experiment had ${shown.steps.length} actions and has ${now.steps.length}`,
    );
  }
  for (const [position, step] of now.steps.entries()) {
    const before = shown.steps[position];
    if (before) {
      changes.push(...stepChanges(before, step));
    }
  }
  const fields = [
    ['probes', 'The probes were changed'],
    ['expectation', 'The expectation was changed'],
    ['onDisconnect', 'What an agent does when it is cut off was changed'],
  ] as const;
  for (const [field, sentence] of fields) {
    if (!same(shown[field], now[field])) {
      changes.push(sentence);
    }
  }
  const [before, after] = [ownersOf(shown.impacted), ownersOf(now.impacted)];
  if (before !== after) {
    changes.push(
      `The owners of what can be impacted were ${before} and are ${after}`,
    );
  }
  if (changes.length === 0 && shown.targetsHash !== now.targetsHash) {
    // The rest of what the hashes bind is not in the plan itself.
    changes.push(
      'The schedule, the limits, the owners or what else the plan was made from was changed',
    );
  }
  return changes;
}
