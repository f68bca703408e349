export type { ProbeProvider, ProbeReading } from './ProbeProvider';
export { chaosProbesExtensionPoint } from './chaosProbesExtensionPoint';
export type { ChaosProbesExtensionPoint } from './chaosProbesExtensionPoint';
