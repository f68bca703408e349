import {
  chaosExperimentCreatePermission,
  chaosExperimentReadPermission,
  chaosExperimentUpdatePermission,
  chaosExperimentDeletePermission,
  chaosScheduleEnablePermission,
} from './experimentPermissions';
import {
  chaosRunCreatePermission,
  chaosRunReadPermission,
  chaosRunAbortPermission,
  chaosRunAttestPermission,
} from './runPermissions';
import {
  chaosAgentReadPermission,
  chaosAgentEnrollPermission,
} from './agentPermissions';
import {
  chaosHaltCreatePermission,
  chaosHaltLiftPermission,
} from './haltPermissions';
import { chaosScoreReadPermission } from './scorePermissions';

/** Every permission of the plugin, for policies and for registration. @public */
export const chaosPermissions = [
  chaosExperimentCreatePermission,
  chaosExperimentReadPermission,
  chaosExperimentUpdatePermission,
  chaosExperimentDeletePermission,
  chaosScheduleEnablePermission,
  chaosRunCreatePermission,
  chaosRunReadPermission,
  chaosRunAbortPermission,
  chaosRunAttestPermission,
  chaosAgentReadPermission,
  chaosAgentEnrollPermission,
  chaosHaltCreatePermission,
  chaosHaltLiftPermission,
  chaosScoreReadPermission,
];
