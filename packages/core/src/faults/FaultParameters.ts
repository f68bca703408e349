import type { CpuStressParameters } from './catalogue/cpuStress';
import type { DependencyOutageParameters } from './catalogue/dependencyOutage';
import type { HttpAbortParameters } from './catalogue/httpAbort';
import type { MemoryStressParameters } from './catalogue/memoryStress';
import type { NetworkLatencyParameters } from './catalogue/networkLatency';
import type { PodFailureParameters } from './catalogue/podFailure';
import type { ProcessKillParameters } from './catalogue/processKill';
import type { ProcessPauseParameters } from './catalogue/processPause';

/**
 * The parameters of each fault, in base units, as plans and commands to agents carry them.
 *
 * @public
 */
export interface FaultParameters {
  processKill: ProcessKillParameters;
  processPause: ProcessPauseParameters;
  cpuStress: CpuStressParameters;
  memoryStress: MemoryStressParameters;
  networkLatency: NetworkLatencyParameters;
  httpAbort: HttpAbortParameters;
  dependencyOutage: DependencyOutageParameters;
  podFailure: PodFailureParameters;
}
