export { rootRouteRef } from './rootRouteRef';
export { runRouteRef } from './runRouteRef';
