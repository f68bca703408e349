export { allRoutes } from './allRoutes';
