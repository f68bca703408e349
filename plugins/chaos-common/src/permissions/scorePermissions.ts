import { createPermission } from '@backstage/plugin-permission-common';

/** See resilience scores. @public */
export const chaosScoreReadPermission = createPermission({
  name: 'chaos.score.read',
  attributes: { action: 'read' },
});
