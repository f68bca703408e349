/**
 * Which of our own packages each package may import. Everything that is not
 * listed is refused, so that the arrows between packages point one way only.
 */
const core = '@faultline/chaos-core';
const protocol = '@faultline/chaos-protocol';
const agentKit = '@faultline/chaos-agent-kit';
const common = '@faultline/backstage-plugin-chaos-common';
const react = '@faultline/backstage-plugin-chaos-react';
const node = '@faultline/backstage-plugin-chaos-node';
const frontend = '@faultline/backstage-plugin-chaos';
const backend = '@faultline/backstage-plugin-chaos-backend';

module.exports = {
  [core]: [],
  [protocol]: [core],
  [agentKit]: [core, protocol],
  '@faultline/chaos-agent-host': [core, protocol, agentKit],
  '@faultline/chaos-agent-network': [core, protocol, agentKit],
  [common]: [core],
  [react]: [core, common],
  [frontend]: [core, common, react],
  [node]: [core, common],
  [backend]: [core, protocol, common, node],
  '@faultline/demo': [],
  '@faultline/testbed': [core, common],
  app: [core, common, react, frontend],
  backend: ['app', core, common, node, backend],
};
