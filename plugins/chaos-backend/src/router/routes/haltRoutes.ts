import {
  createHaltRequestSchema,
  haltScopesQuerySchema,
  liftHaltQuerySchema,
} from '@faultline/backstage-plugin-chaos-common';
import { defineRoute } from '../RouteDefinition';

const tag = 'Halts';

/** `/halts` */
export const haltRoutes = [
  defineRoute({
    method: 'get',
    path: '/halts',
    operationId: 'listHalts',
    tag,
    summary: 'Lists the halts that hold, and the last that were lifted.',
    answer: 'HaltsView',
    handle: ({ halts }, context) => halts.list(context),
  }),
  defineRoute({
    method: 'get',
    path: '/halts/scopes',
    operationId: 'listHaltScopes',
    tag,
    summary: 'Lists what the caller may halt, narrowest first.',
    stops: true,
    query: haltScopesQuerySchema,
    answer: 'HaltChoice[]',
    handle: ({ halts }, context, { query }) => halts.scopes(context, query),
  }),
  defineRoute({
    method: 'post',
    path: '/halts',
    operationId: 'createHalt',
    tag,
    summary: 'Stops what runs in a scope and blocks new starts there.',
    stops: true,
    body: createHaltRequestSchema,
    answer: 'HaltView',
    status: 201,
    refusals: {
      403: 'The caller does not own the scope and is no administrator.',
      404: 'There is no such run.',
      503: 'The halt went out to the agents but could not be stored.',
    },
    handle: ({ halts }, context, { body }) => halts.create(context, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/halts/:id',
    operationId: 'liftHalt',
    tag,
    summary: 'Lifts a halt; restarts nothing.',
    query: liftHaltQuerySchema,
    answer: 'Halt',
    refusals: {
      403: 'The caller does not own the scope and is no administrator.',
      404: 'There is no such halt.',
      409: 'It was lifted already.',
    },
    handle: ({ halts }, context, { params, query }) =>
      halts.lift(context, params.id, query.reason),
  }),
];
