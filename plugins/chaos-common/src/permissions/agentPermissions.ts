import { createPermission } from '@backstage/plugin-permission-common';

/** See the agents and what they can do. @public */
export const chaosAgentReadPermission = createPermission({
  name: 'chaos.agent.read',
  attributes: { action: 'read' },
});

/** Make a one-time token with which an agent joins. @public */
export const chaosAgentEnrollPermission = createPermission({
  name: 'chaos.agent.enroll',
  attributes: {},
});
