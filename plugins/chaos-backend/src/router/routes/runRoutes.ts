import {
  abortRunRequestSchema,
  attestRunRequestSchema,
  pageQuerySchema,
  runQuerySchema,
  startRunRequestSchema,
} from '@faultline/backstage-plugin-chaos-common';
import { defineRoute } from '../RouteDefinition';

const tag = 'Runs';
const notFound = 'There is none, or none that the caller may see.';
const notOwner = 'The caller owns nothing of what it reaches.';

/** `/runs` */
export const runRoutes = [
  defineRoute({
    method: 'post',
    path: '/runs',
    operationId: 'startRun',
    tag,
    summary: 'Launches a plan that was shown, or nothing.',
    body: startRunRequestSchema,
    answer: 'RunSummary',
    status: 201,
    refusals: {
      403: notOwner,
      404: notFound,
      409: 'The plan expired, or what would be hit is not what was shown.',
      422: 'A safety rule refuses; `verdicts` say which and what to do.',
      503: 'The catalog cannot be asked.',
    },
    handle: ({ runs }, context, { body }) => runs.start(context, body),
  }),
  defineRoute({
    method: 'get',
    path: '/runs',
    operationId: 'listRuns',
    tag,
    summary: 'Lists runs, newest first.',
    query: runQuerySchema,
    answer: 'Page<RunSummary>',
    handle: ({ runs }, context, { query }) => runs.list(context, query),
  }),
  defineRoute({
    method: 'get',
    path: '/runs/:id',
    operationId: 'getRun',
    tag,
    summary: 'Gives everything of one run.',
    answer: 'RunView',
    refusals: { 404: notFound },
    handle: ({ runs }, context, { params }) => runs.get(context, params.id),
  }),
  defineRoute({
    method: 'get',
    path: '/runs/:id/events',
    operationId: 'listRunEvents',
    tag,
    summary: 'Lists the history of a run, newest first.',
    query: pageQuerySchema,
    answer: 'RunEventsPage',
    refusals: { 404: notFound },
    handle: ({ runs }, context, { params, query }) =>
      runs.events(context, params.id, query),
  }),
  defineRoute({
    method: 'post',
    path: '/runs/:id/abort',
    operationId: 'abortRun',
    tag,
    stops: true,
    summary: 'Stops a run; sends the revert again when it is unconfirmed.',
    body: abortRunRequestSchema,
    answer: 'RunSummary',
    refusals: {
      403: notOwner,
      404: notFound,
      409: 'The run has already ended.',
    },
    handle: ({ runs }, context, { params, body }) =>
      runs.abort(context, params.id, body.reason),
  }),
  defineRoute({
    method: 'post',
    path: '/runs/:id/attest',
    operationId: 'attestRun',
    tag,
    summary: 'Takes a person’s word that an effect is gone; never a proof.',
    body: attestRunRequestSchema,
    answer: 'RunSummary',
    refusals: {
      403: notOwner,
      404: notFound,
      409: 'The run is not unconfirmed.',
    },
    handle: ({ runs }, context, { params, body }) =>
      runs.attest(context, params.id, body),
  }),
];
