import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The page of one run. @public */
export const runRouteRef = createRouteRef({ params: ['runId'] });
