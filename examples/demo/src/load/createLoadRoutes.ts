import type { ServiceRoute } from '../http/types.ts';
import type { Readiness } from './InstanceWatch.ts';
import type { RequestLog } from './RequestLog.ts';
import { serviceLevelOf } from './serviceLevelOf.ts';

/**
 * What the load generator tells: service levels for probes, and the bare
 * requests for whoever wants to measure on his own.
 *
 * @public
 */
export function createLoadRoutes(options: {
  entities: string[];
  log: RequestLog;
  readinessOf: (entity: string) => Readiness;
  now: () => number;
}): ServiceRoute[] {
  const { entities, log, readinessOf, now } = options;
  const unknown = (entity: string) => ({
    status: 404,
    body: {
      error: `No load goes to "${entity}"; take one of ${entities.join(', ')}`,
    },
  });
  return [
    {
      method: 'GET',
      path: '/slo/:entity',
      handle: ({ parameter: entity }) =>
        entities.includes(entity)
          ? {
              status: 200,
              body: {
                ...serviceLevelOf(entity, log, now()),
                ...readinessOf(entity),
              },
            }
          : unknown(entity),
    },
    {
      method: 'GET',
      path: '/requests',
      handle({ query }) {
        const entity = query.get('entity') || undefined;
        const since = Number(query.get('since') || 0);
        if (!(since >= 0)) {
          const error = `since is "${query.get(
            'since',
          )}"; give milliseconds since the epoch`;
          return { status: 400, body: { error } };
        }
        if (entity && !entities.includes(entity)) {
          return unknown(entity);
        }
        // Translated at this edge, so that setting the machine's clock spoils
        // no duration.
        const epoch = Date.now() - now();
        const body = log
          .endedSince(since - epoch, entity)
          .map(ended => ({ ...ended, startedAt: ended.startedAt + epoch }));
        return { status: 200, body };
      },
    },
  ];
}
