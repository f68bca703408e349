import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAgentConfigs } from './launch/agentConfig.mjs';
import { writeCatalog } from './launch/catalog.mjs';
import { developerTable } from './launch/developerTable.mjs';
import { takeLock } from './launch/lock.mjs';
import { main } from './launch/main.mjs';
import { requireFreePorts } from './launch/ports.mjs';
import { portalAddress } from './launch/portal.mjs';
import { writeProxyRoutes } from './launch/proxyRoutes.mjs';
import { Report } from './launch/report.mjs';
import { runServices } from './launch/runServices.mjs';
import { readSettings } from './launch/settings.mjs';
import { setUp } from './launch/setUp.mjs';
import { listenForStop } from './launch/stopRequest.mjs';
import { watchParent } from './launch/watchParent.mjs';
import { watchSources } from './launch/watchSources.mjs';

const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const report = new Report({
  steps: 4,
  verbose: process.argv.includes('--verbose'),
});

await main(async () => {
  const stopping = listenForStop();
  if (process.env.npm_lifecycle_event) watchParent(stopping.request);
  const settings = readSettings(checkout, process.env);

  report.begin('Ports');
  takeLock(settings.running, 'npm run dev');
  await requireFreePorts(settings.ports, { developing: true });
  report.end('free');

  const release = takeLock(path.join(settings.state, 'set-up'), 'npm run dev');
  const context = await setUp({ settings, report, signal: stopping.stop });
  release();

  report.begin('Processes');
  const definitions = developerTable(settings, context.toolchain);
  const demo = definitions.find(({ name }) => name === 'demo');
  await writeAgentConfigs(settings);
  await writeCatalog(settings, demo, stopping.stop);
  await writeProxyRoutes(settings, demo, stopping.stop);
  return runServices({
    definitions,
    logs: settings.logs,
    report,
    stopping,
    onReady: services => {
      report.end();
      services.forEach((service, index) => {
        watchSources(checkout, definitions[index].sources, () => {
          if (stopping.stop.aborted) return;
          report.say(`${service.title} starts again: its sources changed.`);
          service.restart();
        });
      });
      report.say(
        `\nFaultline is ready: ${portalAddress(settings.ports.devServer)}\n` +
          `Pages reload on a change, the rest starts again. Logs: ${settings.logs}\n` +
          'Ctrl-C stops everything.\n',
      );
    },
  });
}, report);
