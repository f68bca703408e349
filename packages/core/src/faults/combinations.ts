import type { FaultType } from './types';

const stopped =
  'A frozen process uses no CPU and no memory, so nothing could be told from it';
const gone = 'The process is gone, so the other fault has no target';
const cut =
  'Nothing passes a dependency that is down, so the other fault has no effect';

/**
 * Pairs of faults that cannot share a target, with the reason. A pair that is not listed can: CPU with memory pressure (they compete for
 * different things), latency with HTTP errors on one endpoint (the proxy delays first and then answers, each by its own share, and reports
 * both), and faults whose kinds of target never meet. Two faults of one type never share a target.
 */
export const refusedCombinations: ReadonlyArray<
  readonly [FaultType, FaultType, string]
> = [
  ['processKill', 'processPause', gone],
  ['processKill', 'cpuStress', gone],
  ['processKill', 'memoryStress', gone],
  ['processPause', 'cpuStress', stopped],
  ['processPause', 'memoryStress', stopped],
  ['dependencyOutage', 'networkLatency', cut],
  ['dependencyOutage', 'httpAbort', cut],
];
