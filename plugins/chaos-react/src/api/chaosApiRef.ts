import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ChaosApi } from '@faultline/backstage-plugin-chaos-common';

/** The control plane, as the pages and other plugins reach it. @public */
export const chaosApiRef = createApiRef<ChaosApi>().with({
  id: 'plugin.chaos.client',
  pluginId: 'chaos',
});
