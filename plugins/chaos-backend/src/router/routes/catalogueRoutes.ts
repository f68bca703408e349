import {
  instantiateTemplateRequestSchema,
  templateQuerySchema,
} from '@faultline/backstage-plugin-chaos-common';
import { defineRoute } from '../RouteDefinition';

/** `/faults` and `/templates` */
export const catalogueRoutes = [
  defineRoute({
    method: 'get',
    path: '/faults',
    operationId: 'listFaults',
    tag: 'Faults',
    summary: 'Lists what can be broken, and which agents can do it now.',
    answer: 'FaultView[]',
    handle: ({ catalogue }, context) => catalogue.faults(context),
  }),
  defineRoute({
    method: 'get',
    path: '/templates',
    operationId: 'listTemplates',
    tag: 'Templates',
    summary: 'Lists templates; for an entity with that entity’s own choices.',
    query: templateQuerySchema,
    answer: 'TemplateView[]',
    refusals: { 404: 'The catalog has no such entity for the caller.' },
    handle: ({ catalogue }, context, { query }) =>
      catalogue.templates(context, query.entityRef),
  }),
  defineRoute({
    method: 'post',
    path: '/templates/:name/experiment',
    operationId: 'instantiateTemplate',
    tag: 'Templates',
    summary: 'Makes and saves an experiment for an entity.',
    body: instantiateTemplateRequestSchema,
    answer: 'ExperimentView',
    status: 201,
    refusals: {
      404: 'There is no such template, or no such entity for the caller.',
      422: 'The template does not apply to the entity.',
    },
    handle: ({ experiments }, context, { params, body }) =>
      experiments.instantiate(context, params.name, body),
  }),
];
