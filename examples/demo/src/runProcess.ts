// Entry of every process of the shop except the supervisor:
// node runProcess.ts <instance | load-generator> --port-base <n> [--direct]
import { parseArgs } from 'node:util';
import { startServer } from './http/startServer.ts';
import { startLoadGenerator } from './load/startLoadGenerator.ts';
import { failProcess } from './process/failProcess.ts';
import { runUntilStopped } from './process/runUntilStopped.ts';
import { createRoutes } from './services/createRoutes.ts';
import { createTopology } from './topology/createTopology.ts';
import { readPortBase } from './topology/readPortBase.ts';
import type { Topology } from './topology/types.ts';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'port-base': { type: 'string' },
      direct: { type: 'boolean', default: false },
    },
  });
  const topology = createTopology({
    portBase: readPortBase(values['port-base'], process.env),
    direct: values.direct,
  });
  await runUntilStopped(() => start(positionals[0], topology));
}

async function start(name: string, topology: Topology) {
  if (name === 'load-generator') {
    return startLoadGenerator(topology);
  }
  const found = topology.instances.find(({ instance }) => instance === name);
  if (!found) {
    const known = topology.instances.map(({ instance }) => instance);
    throw new Error(
      `There is no process "${name}"; take one of ${known.join(
        ', ',
      )}, load-generator`,
    );
  }
  const { listen } = found;
  return startServer({ name, listen, routes: createRoutes(found) });
}

main().catch(failProcess);
