export type { BootstrapAgent, ChaosConfig, ListenAddress } from './ChaosConfig';
export { readChaosConfig } from './readChaosConfig';
