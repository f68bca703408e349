import { runAgent } from '@faultline/chaos-agent-kit';
import { networkAgent } from './networkAgent';

/** The program `faultline-network-agent`; ends the process. @public */
export function runNetworkAgent(argv: string[]): Promise<void> {
  return runAgent(networkAgent, argv);
}
