import { runAgent } from '@faultline/chaos-agent-kit';
import { hostAgent } from './hostAgent';

void runAgent(hostAgent, process.argv.slice(2));
