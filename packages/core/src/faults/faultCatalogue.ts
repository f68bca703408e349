import { cpuStress } from './catalogue/cpuStress';
import { dependencyOutage } from './catalogue/dependencyOutage';
import { httpAbort } from './catalogue/httpAbort';
import { memoryStress } from './catalogue/memoryStress';
import { networkLatency } from './catalogue/networkLatency';
import { podFailure } from './catalogue/podFailure';
import { processKill } from './catalogue/processKill';
import { processPause } from './catalogue/processPause';
import type { FaultDefinition, FaultType } from './types';

const byType: Record<FaultType, FaultDefinition> = {
  processKill,
  processPause,
  cpuStress,
  memoryStress,
  networkLatency,
  httpAbort,
  dependencyOutage,
  podFailure,
};

/**
 * Every fault by its type: the single source for parsing, forms, schemas and documents.
 *
 * @public
 */
export const faultCatalogue: ReadonlyMap<FaultType, FaultDefinition> = new Map(
  Object.entries(byType) as Array<[FaultType, FaultDefinition]>,
);
