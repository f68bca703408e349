import { createPermission } from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_CHAOS_EXPERIMENT } from './resourceTypes';

/** Save a new experiment. @public */
export const chaosExperimentCreatePermission = createPermission({
  name: 'chaos.experiment.create',
  attributes: { action: 'create' },
});

/** See a saved experiment. @public */
export const chaosExperimentReadPermission = createPermission({
  name: 'chaos.experiment.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CHAOS_EXPERIMENT,
});

/** Change a saved experiment. @public */
export const chaosExperimentUpdatePermission = createPermission({
  name: 'chaos.experiment.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CHAOS_EXPERIMENT,
});

/** Delete a saved experiment. @public */
export const chaosExperimentDeletePermission = createPermission({
  name: 'chaos.experiment.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_CHAOS_EXPERIMENT,
});

/** Arm the schedule of an experiment. @public */
export const chaosScheduleEnablePermission = createPermission({
  name: 'chaos.schedule.enable',
  attributes: {},
});
