export { LaunchDialog } from './LaunchDialog';
export type { LaunchStart } from './LaunchStart';
