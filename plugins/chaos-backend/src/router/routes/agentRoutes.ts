import { createJoinTokenRequestSchema } from '@faultline/backstage-plugin-chaos-common';
import { defineRoute } from '../RouteDefinition';

/** `/agents` */
export const agentRoutes = [
  defineRoute({
    method: 'get',
    path: '/agents',
    operationId: 'listAgents',
    tag: 'Agents',
    summary: 'Lists the agents and what they can do.',
    answer: 'AgentView[]',
    handle: ({ agents }, context) => agents.list(context),
  }),
  defineRoute({
    method: 'post',
    path: '/agents/join-tokens',
    operationId: 'createJoinToken',
    tag: 'Agents',
    summary: 'Makes a one-time token with which an agent joins.',
    body: createJoinTokenRequestSchema,
    answer: 'JoinTokenView',
    status: 201,
    refusals: {
      403: 'The caller is no administrator.',
      409: 'An agent of that name is connected.',
      503: 'Agents cannot enrol with the present configuration.',
    },
    handle: ({ agents }, context, { body }) =>
      agents.createJoinToken(context, body),
  }),
];
