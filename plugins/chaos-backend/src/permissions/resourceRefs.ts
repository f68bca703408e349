import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CHAOS_EXPERIMENT,
  RESOURCE_TYPE_CHAOS_RUN,
} from '@faultline/backstage-plugin-chaos-common';
import type {
  StoredExperiment,
  StoredRun,
  VisibilityFilter,
} from '../database';

/** An experiment with the owners of its entity. @public */
export interface ExperimentResource {
  experiment: StoredExperiment;
  owners: string[];
}

/** Runs as permission rules see them. @public */
export const chaosRunResourceRef = createPermissionResourceRef<
  StoredRun,
  VisibilityFilter
>().with({ pluginId: 'chaos', resourceType: RESOURCE_TYPE_CHAOS_RUN });

/** Experiments as permission rules see them. @public */
export const chaosExperimentResourceRef = createPermissionResourceRef<
  ExperimentResource,
  VisibilityFilter
>().with({ pluginId: 'chaos', resourceType: RESOURCE_TYPE_CHAOS_EXPERIMENT });
