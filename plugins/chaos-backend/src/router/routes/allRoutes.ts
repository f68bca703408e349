import type { RouteDefinition } from '../RouteDefinition';
import { agentRoutes } from './agentRoutes';
import { catalogueRoutes } from './catalogueRoutes';
import { experimentRoutes } from './experimentRoutes';
import { haltRoutes } from './haltRoutes';
import { runRoutes } from './runRoutes';
import { scoreRoutes } from './scoreRoutes';

/** Every route that a service answers, in the order of the documents. */
export const allRoutes: readonly RouteDefinition[] = [
  ...scoreRoutes,
  ...catalogueRoutes,
  ...experimentRoutes,
  ...runRoutes,
  ...agentRoutes,
  ...haltRoutes,
];
