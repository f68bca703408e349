import { startServer } from './http/startServer.ts';
import { onParentGone } from './process/onParentGone.ts';
import { createProcessSpecs } from './supervisor/createProcessSpecs.ts';
import { Supervisor } from './supervisor/Supervisor.ts';
import type { Topology } from './topology/types.ts';

/**
 * Runs the shop until SIGTERM, SIGINT, or the end of the process that started
 * it; then ends everything and exits.
 *
 * @public
 */
export async function runShop(
  topology: Topology,
  options: { verbose: boolean },
): Promise<void> {
  // Whoever read our output may be gone while we still have to clean up.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});

  const notice = (line: string) => process.stderr.write(`[demo] ${line}\n`);
  const supervisor = new Supervisor(createProcessSpecs(topology), {
    restartAfterMs: topology.restartAfterMs,
    output: { notice, detail: options.verbose ? notice : () => {} },
  });

  const stop = async () => {
    await supervisor.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  onParentGone(stop);

  const status = await startServer({
    name: 'demo-supervisor',
    listen: topology.status,
    routes: [
      {
        method: 'GET',
        path: '/status',
        handle: () => ({
          status: 200,
          body: { processes: supervisor.status() },
        }),
      },
    ],
  });
  try {
    await supervisor.start();
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
  const { host, port } = status.endpoint;
  const ready = {
    event: 'ready',
    pid: process.pid,
    portBase: topology.portBase,
    direct: topology.direct,
    status: `http://${host}:${port}/status`,
    load: `http://${topology.load.host}:${topology.load.port}`,
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}
