import { runNetworkAgent } from './runNetworkAgent';

void runNetworkAgent(process.argv.slice(2));
