import { scoreQuerySchema } from '@faultline/backstage-plugin-chaos-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { defineRoute } from '../RouteDefinition';

const tag = 'Scores';

/** `/scores` and `/overview` */
export const scoreRoutes = [
  defineRoute({
    method: 'get',
    path: '/overview',
    operationId: 'getOverview',
    tag,
    summary: 'Gives everything of the overview in one answer.',
    answer: 'OverviewView',
    refusals: { 503: 'The catalog cannot be asked.' },
    handle: ({ scores }, context) => scores.overview(context),
  }),
  defineRoute({
    method: 'get',
    path: '/scores',
    operationId: 'listScores',
    tag,
    summary: 'Lists resilience scores by entity.',
    query: scoreQuerySchema,
    answer: 'Page<ScoreSummary>',
    refusals: { 503: 'The catalog cannot be asked.' },
    handle: ({ scores }, context, { query }) => scores.list(context, query),
  }),
  defineRoute({
    method: 'get',
    path: '/scores/:kind/:namespace/:name',
    operationId: 'getScore',
    tag,
    summary: 'Gives everything of an entity’s tab in one answer.',
    answer: 'ScoreView',
    refusals: {
      404: 'The catalog has no such entity for the caller.',
      503: 'The catalog cannot be asked.',
    },
    handle: ({ scores }, context, { params }) =>
      scores.get(
        context,
        stringifyEntityRef({
          kind: params.kind,
          namespace: params.namespace,
          name: params.name,
        }).toLocaleLowerCase('en-US'),
      ),
  }),
];
