export { useChaosAction } from './useChaosAction';
export type { ChaosAction } from './useChaosAction';
export { useChaosQuery } from './useChaosQuery';
export type { ChaosQuery, ChaosQueryOptions } from './useChaosQuery';
export { useNow } from './useNow';
export { useStopRun } from './useStopRun';
export type { StopRun } from './useStopRun';
