import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { DemonstrationPolicy } from './DemonstrationPolicy';

/** A backend accepts one policy only: this is the demonstration's. */
export const permissionPolicyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demonstration-policy',
  register(module) {
    module.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new DemonstrationPolicy());
      },
    });
  },
});
