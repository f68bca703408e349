import type { ActionSpec, Experiment } from '../experiment/types';
import { canonicalJson } from '../hash/canonicalJson';
import type { ParameterCounts, TemplateCounts } from '../template/types';

/**
 * Whether an experiment asks at least as much of a service as the template does by its defaults: the same targets, no weaker or shorter
 * fault, the same kind of expectation, and every probe that the entity itself names. More may be asked, and more probes.
 *
 * @param usual - what the template makes for the entity by its defaults
 */
export function isAsHard(
  experiment: Experiment,
  usual: Experiment,
  counts: TemplateCounts,
): boolean {
  const [action, ...others] = experiment.steps.flat();
  const [wanted] = usual.steps.flat();
  return (
    others.length === 0 &&
    hitsAsMuch(experiment, usual) &&
    isAsStrong(action, wanted, counts) &&
    expectsAsMuch(experiment.expectation, usual.expectation) &&
    usual.monitoring.probes.every(probe =>
      experiment.monitoring.probes.some(other => same(other, probe)),
    )
  );
}

/** Where it is done is free; a selector that leaves out some of the targets is not. */
function hitsAsMuch(experiment: Experiment, usual: Experiment): boolean {
  const { kind, names, selector, container } = experiment.target;
  const [{ selection }] = experiment.steps.flat();
  const [wanted] = usual.steps.flat();
  return (
    same(
      { kind, names, selector, container },
      {
        kind: usual.target.kind,
        names: usual.target.names,
        selector: usual.target.selector,
        container: usual.target.container,
      },
    ) &&
    (wanted.selection.mode !== 'all' || selection.mode === 'all')
  );
}

function isAsStrong(
  action: ActionSpec,
  usual: ActionSpec,
  counts: TemplateCounts,
): boolean {
  // A parameter that the template does not set narrows the fault, e.g. to a path that nobody calls.
  const names = new Set([
    ...Object.keys(action.parameters),
    ...Object.keys(usual.parameters),
  ]);
  return (
    action.type === usual.type &&
    (action.durationMs ?? 0) >= (usual.durationMs ?? 0) &&
    [...names].every(name =>
      parameterCounts(
        action.parameters[name],
        usual.parameters[name],
        counts[name],
      ),
    )
  );
}

function parameterCounts(
  value: unknown,
  usual: unknown,
  rule: ParameterCounts | undefined,
): boolean {
  switch (rule?.kind) {
    case 'any':
      return true;
    case 'atLeast': {
      const minimum = rule.minimum ?? usual;
      return (
        typeof value === 'number' &&
        typeof minimum === 'number' &&
        value >= minimum
      );
    }
    case 'oneOf':
      return typeof value === 'string' && rule.values.includes(value);
    default:
      return same(value, usual);
  }
}

function expectsAsMuch(
  given: Experiment['expectation'],
  usual: Experiment['expectation'],
): boolean {
  if (given.kind === 'recoversWithin' && usual.kind === 'recoversWithin') {
    return given.objectiveMs <= usual.objectiveMs;
  }
  return given.kind === usual.kind;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson({ value: a }) === canonicalJson({ value: b });
}
