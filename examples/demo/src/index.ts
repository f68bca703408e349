export { createTopology } from './topology/createTopology.ts';
export { readPortBase } from './topology/readPortBase.ts';
export type {
  Endpoint,
  ProxyRoute,
  ServiceName,
  ShopInstance,
  Topology,
} from './topology/types.ts';
export type {
  RecordedRequest,
  RequestOutcome,
  ServiceLevel,
} from './load/types.ts';
export type { ProcessState, ProcessStatus } from './supervisor/types.ts';
