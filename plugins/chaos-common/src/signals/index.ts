export { CHAOS_SIGNAL_CHANNEL } from './ChaosSignal';
export type { ChaosSignal } from './ChaosSignal';
