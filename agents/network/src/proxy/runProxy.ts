import { parseArgs } from 'node:util';
import { createProcessClock, openBootClock } from '@faultline/chaos-agent-kit';
import { Proxy } from './Proxy';
import { readRoutes } from './readRoutes';

const USAGE =
  'Usage: faultline-proxy --routes <file.json> --control <path of a Unix socket>';

/** The program of the proxy. Exits with 0 after SIGTERM, with 1 and a sentence when it cannot start. @public */
export async function runProxy(argv: string[]): Promise<void> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: { routes: { type: 'string' }, control: { type: 'string' } },
    });
    if (!values.routes || !values.control) throw new Error(USAGE);
    const clock = openBootClock();
    const proxy = await Proxy.start({
      routes: readRoutes(values.routes),
      control: values.control,
      clock: clock.ok ? clock.clock : createProcessClock(),
    });
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('error', () => {});
    }
    process.stdout.write(
      `${JSON.stringify({ event: 'ready', routes: proxy.routes.length })}\n`,
    );
    await new Promise<void>(resolve => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) {
        process.once(signal, () => resolve());
      }
    });
    await proxy.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`faultline-proxy: ${(error as Error).message}\n`);
    process.exit(1);
  }
}
