import { z } from 'zod';
import { joinSentences } from '../problem/joinSentences';
import type { documentFields } from './schema/documentFields';
import type { ReadAction } from './schema/actionField';
import type { ActionSpec, Experiment } from './types';
import { withoutUndefined } from './withoutUndefined';

/** On an experiment's document: the template that made it. */
const TEMPLATE = 'chaos.example.com/template';

type Document = z.output<typeof documentFields>;
type Report = (path: PropertyKey[], message: string, remedy: string) => void;

/** The groups of actions, whichever way they are written. */
function groupsOf(spec: Document['spec'], report: Report): ReadAction[][] {
  if ((spec.action === undefined) === (spec.steps === undefined)) {
    report(
      [spec.action ? 'steps' : 'action'],
      spec.action
        ? 'An experiment cannot have both an action and steps'
        : 'An experiment needs an action or steps',
      'Write exactly one of action and steps.',
    );
    return [];
  }
  if (spec.action) {
    return [[spec.action]];
  }
  return (spec.steps ?? []).map(({ action, parallel }, index) => {
    if ((action === undefined) === (parallel === undefined)) {
      report(
        ['steps', index],
        'A step needs an action or parallel actions',
        'Write exactly one of action and parallel.',
      );
    }
    return parallel ?? (action ? [action] : []);
  });
}

/** Actions without a name are called after their fault, numbered when that is taken. */
function nameActions(groups: ReadAction[][], report: Report): ActionSpec[][] {
  const taken = new Set<string>();
  for (const { name } of groups.flat()) {
    if (name !== undefined && taken.has(name)) {
      report(
        ['steps'],
        `Two actions are called ${name}`,
        'Give each its own name.',
      );
    }
    taken.add(name ?? '');
  }
  const free = (type: string): string => {
    let name = type;
    for (let number = 2; taken.has(name); number += 1) {
      name = `${type}-${number}`;
    }
    taken.add(name);
    return name;
  };
  return groups.map(group =>
    group.map(action => ({
      ...action,
      name: action.name ?? free(action.type),
    })),
  );
}

/** Puts the read parts of a document together and checks what lies between them. */
export function toExperiment(
  { metadata, spec }: Document,
  context: z.core.$RefinementCtx,
): Experiment {
  let refused = false;
  const report: Report = (path, message, remedy) => {
    refused = true;
    context.issues.push({
      code: 'custom',
      path: ['spec', ...path],
      input: spec,
      message: joinSentences(message, remedy),
    });
  };
  const steps = nameActions(groupsOf(spec, report), report);
  if (refused) {
    return z.NEVER;
  }
  const annotations = metadata.annotations ?? {};
  return withoutUndefined({
    name: metadata.name,
    namespace: metadata.namespace,
    labels: metadata.labels ?? {},
    annotations,
    entityRef: spec.entityRef,
    target: spec.target,
    steps,
    schedule: spec.schedule,
    monitoring: spec.monitoring ?? { alerts: [], probes: [] },
    safety: spec.safety ?? {
      onDisconnect: 'revert' as const,
      requireApproval: false,
    },
    expectation: spec.expectation ?? { kind: 'holds' as const },
    template: Object.hasOwn(annotations, TEMPLATE)
      ? annotations[TEMPLATE]
      : undefined,
  });
}
