import type { Route } from '../control/Route';

/** An endpoint for ever: who watches it, its route, and where it listens. */
export function endpointTargetId(agentId: string, route: Route): string {
  return `endpoint:${agentId}/${route.name}@${route.listen.host}:${route.listen.port}`;
}
