import {
  experimentQuerySchema,
  updateExperimentQuerySchema,
} from '@faultline/backstage-plugin-chaos-common';
import { defineRoute } from '../RouteDefinition';

const tag = 'Experiments';

/** `/experiments` */
export const experimentRoutes = [
  defineRoute({
    method: 'get',
    path: '/experiments',
    operationId: 'listExperiments',
    tag,
    summary: 'Lists saved experiments, newest first.',
    query: experimentQuerySchema,
    answer: 'Page<ExperimentView>',
    handle: ({ experiments }, context, { query }) =>
      experiments.list(context, query),
  }),
  defineRoute<undefined, string>({
    method: 'post',
    path: '/experiments',
    operationId: 'createExperiment',
    tag,
    summary: 'Saves an experiment. Saving arms nothing.',
    body: 'document',
    answer: 'ExperimentView',
    status: 201,
    refusals: { 413: 'The document is larger than 256 KiB.' },
    handle: ({ experiments }, context, { body }) =>
      experiments.create(context, body, 'rest'),
  }),
  defineRoute({
    method: 'get',
    path: '/experiments/:id',
    operationId: 'getExperiment',
    tag,
    summary: 'Gives one experiment.',
    answer: 'ExperimentView',
    refusals: { 404: 'There is none, or none that the caller may see.' },
    handle: ({ experiments }, context, { params }) =>
      experiments.get(context, params.id),
  }),
  defineRoute<{ revision: number }, string>({
    method: 'put',
    path: '/experiments/:id',
    operationId: 'updateExperiment',
    tag,
    summary: 'Replaces an experiment from the revision that was read.',
    query: updateExperimentQuerySchema,
    body: 'document',
    answer: 'ExperimentView',
    refusals: {
      403: 'The caller is neither its author nor an owner of its entity.',
      404: 'There is none, or none that the caller may see.',
      409: 'Somebody else changed it meanwhile.',
      413: 'The document is larger than 256 KiB.',
    },
    handle: ({ experiments }, context, { params, query, body }) =>
      experiments.update(context, params.id, query.revision, body),
  }),
  defineRoute({
    method: 'delete',
    path: '/experiments/:id',
    operationId: 'deleteExperiment',
    tag,
    summary: 'Deletes an experiment; its runs stay.',
    status: 204,
    refusals: {
      403: 'The caller is neither its author nor an owner of its entity.',
      404: 'There is none, or none that the caller may see.',
    },
    handle: ({ experiments }, context, { params }) =>
      experiments.remove(context, params.id),
  }),
  defineRoute({
    method: 'post',
    path: '/experiments/:id/plan',
    operationId: 'planExperiment',
    tag,
    summary:
      'Says what a run would do now: frozen targets, safety, undo and hashes.',
    answer: 'PlanView',
    refusals: {
      404: 'There is none, or none that the caller may see.',
      422: 'No plan can be made; `problems` say why.',
      503: 'The catalog cannot be asked.',
    },
    handle: ({ plans }, context, { params }) => plans.plan(context, params.id),
  }),
];
