// node examples/demo/src/main.ts [--port-base <n>] [--direct] [--verbose]
//                                [--print-proxy-routes | --write-catalog <folder>]
import { writeCatalog } from './catalog/writeCatalog.ts';
import { failProcess } from './process/failProcess.ts';
import { readFlags } from './readFlags.ts';
import { runShop } from './runShop.ts';
import { createTopology } from './topology/createTopology.ts';
import { readPortBase } from './topology/readPortBase.ts';

async function main() {
  const flags = readFlags(process.argv.slice(2));
  const topology = createTopology({
    portBase: readPortBase(flags.portBase, process.env),
    direct: flags.direct,
  });
  if (flags.printProxyRoutes) {
    process.stdout.write(`${JSON.stringify({ routes: topology.routes })}\n`);
    return;
  }
  if (flags.writeCatalog !== undefined) {
    await writeCatalog(flags.writeCatalog, topology);
    return;
  }
  await runShop(topology, { verbose: flags.verbose });
}

main().catch(failProcess);
