import { installPackages } from './install.mjs';
import { bringToolchain } from './toolchain.mjs';

/**
 * The first two steps of everything: Node and Yarn, and what yarn.lock says.
 *
 * @param {object} context
 * @param {import('./settings.mjs').Settings} context.settings
 * @param {import('./report.mjs').Report} context.report
 * @param {AbortSignal} [context.signal]
 * @returns {Promise<object>} the context of the steps that follow
 */
export async function setUp({ settings, report, signal }) {
  report.begin('Node and Yarn');
  const toolchain = await bringToolchain(process.env, signal);
  report.end('ready');
  const context = { ...settings, settings, toolchain, report, signal };
  report.begin('Packages');
  report.end((await installPackages(context)) ? undefined : 'up to date');
  return context;
}
