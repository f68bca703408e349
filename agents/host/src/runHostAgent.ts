import { runAgent } from '@faultline/chaos-agent-kit';
import { hostAgent } from './hostAgent';

/** The program `faultline-host-agent`; ends the process. @public */
export function runHostAgent(argv: string[]): Promise<void> {
  return runAgent(hostAgent, argv);
}
