import type { Experiment } from '@faultline/chaos-core';

const ANNOTATION_TITLE = 'chaos.example.com/title';

/** What people call an experiment. */
export function titleOf(experiment: Experiment): string {
  return experiment.annotations[ANNOTATION_TITLE] || experiment.name;
}
