import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAgentConfigs } from './launch/agentConfig.mjs';
import { buildFrontEnd } from './launch/build.mjs';
import { writeCatalog } from './launch/catalog.mjs';
import { takeLock } from './launch/lock.mjs';
import { main } from './launch/main.mjs';
import { requireFreePorts } from './launch/ports.mjs';
import { portalAddress } from './launch/portal.mjs';
import { processTable } from './launch/processes.mjs';
import { writeProxyRoutes } from './launch/proxyRoutes.mjs';
import { Report } from './launch/report.mjs';
import { runServices } from './launch/runServices.mjs';
import { readSettings } from './launch/settings.mjs';
import { setUp } from './launch/setUp.mjs';
import { listenForStop } from './launch/stopRequest.mjs';
import { watchParent } from './launch/watchParent.mjs';

const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const report = new Report({
  steps: 5,
  verbose: process.argv.includes('--verbose'),
});

await main(async () => {
  const stopping = listenForStop();
  if (process.env.npm_lifecycle_event) watchParent(stopping.request);
  const settings = readSettings(checkout, process.env);

  report.begin('Ports');
  takeLock(settings.running, 'npm start');
  await requireFreePorts(settings.ports);
  report.end('free');

  // What is installed and built is the checkout's, whoever runs from it.
  const release = takeLock(path.join(settings.state, 'set-up'), 'npm start');
  const context = await setUp({ settings, report, signal: stopping.stop });

  report.begin('Front end');
  report.end((await buildFrontEnd(context)) ? undefined : 'up to date');
  release();

  report.begin('Processes');
  const definitions = processTable(settings, context.toolchain);
  const demo = definitions.find(({ name }) => name === 'demo');
  await writeAgentConfigs(settings);
  await writeCatalog(settings, demo, stopping.stop);
  await writeProxyRoutes(settings, demo, stopping.stop);
  return runServices({
    definitions,
    logs: settings.logs,
    report,
    stopping,
    onReady: () => {
      report.end();
      report.say(
        `\nFaultline is ready: ${portalAddress(settings.ports.portal)}\n` +
          'Sign in as Mara Lindqvist (owns payments), Diego Fuentes, Ines Carvalho (owns catalog) or Noor Haddad (administrator); no password.\n' +
          'Ctrl-C stops everything.\n',
      );
    },
  });
}, report);
