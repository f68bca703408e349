import { runProxy } from './runProxy';

void runProxy(process.argv.slice(2));
