/**
 * Stops stage after stage: agents while everything they disturb still runs, so
 * that they can revert and see that they have; the portal last, so that it
 * hears about it.
 *
 * @param {Array<import('./service.mjs').Service>} services
 * @param {object} [options]
 * @param {number} [options.graceMs]
 * @param {AbortSignal} [options.hurry] - do not wait for one stage before the next
 */
export async function stopServices(services, options = {}) {
  const { hurry } = options;
  const stages = [...new Set(services.map(service => service.stopStage))];
  stages.sort((a, b) => a - b);
  const pending = [];
  for (const stage of stages) {
    const stopped = Promise.all(
      services
        .filter(service => service.stopStage === stage)
        .map(service => service.stop(options)),
    );
    pending.push(stopped);
    await Promise.race([stopped, aborted(hurry)]);
  }
  await Promise.all(pending);
}

function aborted(signal) {
  if (!signal) return new Promise(() => {});
  if (signal.aborted) return Promise.resolve();
  return new Promise(resolve => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}
