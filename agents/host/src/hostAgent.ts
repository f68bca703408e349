import {
  anyFault,
  readPackageVersion,
  type AgentDefinition,
} from '@faultline/chaos-agent-kit';
import { missingForProcesses } from './capabilities';
import { cpuStress } from './faults/cpuStress';
import { memoryStress } from './faults/memoryStress';
import { processKill } from './faults/processKill';
import { processPause } from './faults/processPause';
import { packageRoot } from './packageRoot';
import { ProcessTargets } from './targets/ProcessTargets';

/** The agent for the processes, processor and memory of one machine. */
export const hostAgent: AgentDefinition = {
  kind: 'host',
  program: 'faultline-host-agent',
  version: readPackageVersion(packageRoot),
  problems: config => [
    ...(config.proxyControl === undefined
      ? []
      : ['proxyControl: only a network agent has a proxy; remove it']),
    ...(config.protect === undefined
      ? []
      : [
          'protect: only a network agent hits addresses; remove it, and start what must not be hit with FAULTLINE_PROTECTED=1',
        ]),
  ],
  create: (config, { clock, log }) => ({
    faults: [
      anyFault(processKill),
      anyFault(processPause),
      anyFault(cpuStress),
      anyFault(memoryStress),
    ],
    targets: new ProcessTargets(clock, log, config.allow.labels),
    missing: missingForProcesses,
    close: () => {},
  }),
};
