export {
  chaosExperimentCreatePermission,
  chaosExperimentDeletePermission,
  chaosExperimentReadPermission,
  chaosExperimentUpdatePermission,
  chaosScheduleEnablePermission,
} from './experimentPermissions';
export {
  chaosRunAbortPermission,
  chaosRunAttestPermission,
  chaosRunCreatePermission,
  chaosRunReadPermission,
} from './runPermissions';
export {
  chaosAgentEnrollPermission,
  chaosAgentReadPermission,
} from './agentPermissions';
export {
  chaosHaltCreatePermission,
  chaosHaltLiftPermission,
} from './haltPermissions';
export { chaosScoreReadPermission } from './scorePermissions';
export {
  RESOURCE_TYPE_CHAOS_EXPERIMENT,
  RESOURCE_TYPE_CHAOS_RUN,
} from './resourceTypes';
export { chaosPermissions } from './chaosPermissions';
