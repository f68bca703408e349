import { runAgent } from '@faultline/chaos-agent-kit';
import { networkAgent } from './networkAgent';

void runAgent(networkAgent, process.argv.slice(2));
