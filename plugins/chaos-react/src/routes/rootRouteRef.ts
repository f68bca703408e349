import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The Chaos page. @public */
export const rootRouteRef = createRouteRef();
