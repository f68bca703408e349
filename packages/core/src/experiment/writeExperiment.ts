import { getFault } from '../faults/getFault';
import { writeSchedule } from '../schedule/writeSchedule';
import { writeSelector } from '../target/selector/writeSelector';
import { formatDuration } from '../units/formatDuration';
import { writeProbe } from './probes/writeProbe';
import type { ActionSpec, Experiment } from './types';
import { withoutUndefined } from './withoutUndefined';

function writeAction(action: ActionSpec): Record<string, unknown> {
  const { selection } = action;
  return withoutUndefined({
    type: action.type,
    name: action.name,
    duration:
      action.durationMs === undefined
        ? undefined
        : formatDuration(action.durationMs),
    count: selection.mode === 'count' ? selection.count : undefined,
    all: selection.mode === 'all' ? true : undefined,
    targetPercentage:
      selection.mode === 'percentage' ? selection.percentage : undefined,
    ...getFault(action.type).toFields(action.parameters),
  });
}

function filled<T extends object>(value: T): T | undefined {
  return Object.keys(value).length > 0 ? value : undefined;
}

/**
 * The document of an experiment in normal form: every default written out, units as people read them. Parsing it gives the same experiment
 * again.
 *
 * @public
 */
export function writeExperiment(
  experiment: Experiment,
): Record<string, unknown> {
  const { target, monitoring, expectation, steps } = experiment;
  const { kind, hypothesis } = expectation;
  return {
    apiVersion: 'chaos.example.com/v1',
    kind: 'ChaosExperiment',
    metadata: withoutUndefined({
      name: experiment.name,
      namespace: experiment.namespace,
      labels: filled(experiment.labels),
      annotations: filled(experiment.annotations),
    }),
    spec: withoutUndefined({
      entityRef: experiment.entityRef,
      target: withoutUndefined({
        ...target,
        names: target.names.length > 0 ? target.names : undefined,
        selector:
          target.selector.length > 0
            ? writeSelector(target.selector)
            : undefined,
      }),
      ...(steps.length === 1 && steps[0].length === 1
        ? { action: writeAction(steps[0][0]) }
        : {
            steps: steps.map(group =>
              group.length === 1
                ? { action: writeAction(group[0]) }
                : { parallel: group.map(writeAction) },
            ),
          }),
      schedule: experiment.schedule && writeSchedule(experiment.schedule),
      monitoring: filled(
        withoutUndefined({
          prometheus: monitoring.prometheus,
          alerts: monitoring.alerts.length > 0 ? monitoring.alerts : undefined,
          grafanaDashboard: monitoring.grafanaDashboard,
          probes:
            monitoring.probes.length > 0
              ? monitoring.probes.map(writeProbe)
              : undefined,
        }),
      ),
      safety: { ...experiment.safety },
      expectation: withoutUndefined({
        hypothesis,
        holds: kind === 'holds' ? true : undefined,
        recoversWithin:
          expectation.kind === 'recoversWithin'
            ? formatDuration(expectation.objectiveMs)
            : undefined,
      }),
    }),
  };
}
