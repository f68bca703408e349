import { Service } from './service.mjs';
import { stopServices } from './stopServices.mjs';

/** What is not the portal may take this much longer than it. */
const PATIENCE_MS = 20_000;

/**
 * Starts processes, says when they are ready, keeps them running until a stop
 * is asked for, and stops them.
 *
 * @param {object} options
 * @param {import('./service.mjs').ServiceDefinition[]} options.definitions - the first is the portal
 * @param {string} options.logs
 * @param {import('./report.mjs').Report} options.report
 * @param {{stop: AbortSignal, hurry: AbortSignal, request: () => void}} options.stopping
 * @param {(services: Service[]) => void} options.onReady
 * @returns {Promise<number>} exit code
 */
export async function runServices(options) {
  const { definitions, logs, report, stopping, onReady } = options;
  let givenUp = false;
  const onGivenUp = () => {
    givenUp = true;
    stopping.request();
  };
  const services = definitions.map(
    definition => new Service(definition, { logs, report, onGivenUp }),
  );
  const stopped = new Promise(resolve => {
    if (stopping.stop.aborted) resolve();
    stopping.stop.addEventListener('abort', resolve, { once: true });
  });
  if (!stopping.stop.aborted) for (const service of services) service.start();

  await Promise.race([stopped, becomeReady(services, report)]);
  if (!stopping.stop.aborted) {
    onReady(services);
    await stopped;
  }

  report.end('not finished');
  report.say(givenUp ? 'Stopping the rest.' : 'Stopping.');
  await stopServices(services, { hurry: stopping.hurry });
  report.say('Everything has stopped.');
  return givenUp ? 1 : 0;
}

async function becomeReady([portal, ...others], report) {
  const waiting = new Set([portal, ...others]);
  const tell = () => {
    if (waiting.size === 0) return;
    const titles = [...waiting].map(service => service.title);
    report.detail(`waiting for: ${titles.join(', ')}`);
  };
  const watch = async service => {
    await service.ready;
    waiting.delete(service);
    tell();
  };
  tell();
  const rest = Promise.all(others.map(watch));
  await watch(portal);
  let timer;
  const patience = new Promise(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([rest, patience]);
  clearTimeout(timer);
  for (const service of waiting) {
    report.say(
      `${service.title} is not ready yet; the portal shows what is missing. Its log: ${service.logFile}`,
    );
  }
}
