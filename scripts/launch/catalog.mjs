import { Problem } from './problem.mjs';
import { run } from './run.mjs';

/**
 * Has the demonstration write its catalog entities, whose probes ask the load
 * generator where it listens this time.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./service.mjs').ServiceDefinition} demo
 * @param {AbortSignal} [signal]
 */
export async function writeCatalog(settings, demo, signal) {
  const { code, output } = await run(
    [demo.node, ...demo.argv, '--write-catalog', settings.catalog],
    { cwd: demo.cwd, env: demo.env, signal },
  );
  if (code !== 0) {
    throw new Problem(
      `The demonstration did not write its catalog to ${
        settings.catalog
      } (exit code ${code}): ${output.trim().slice(-400)}`,
    );
  }
}
