import { runHostAgent } from './runHostAgent';

void runHostAgent(process.argv.slice(2));
