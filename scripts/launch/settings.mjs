import path from 'node:path';
import { Problem } from './problem.mjs';

const DEFAULT_PORT = 7007;

/** How far each port lies from the portal's, unless it is set by itself. */
const DISTANCE = { agents: 3, enrolment: 4, demoBase: 93, devServer: 1 };

/**
 * @typedef {object} Settings
 * @property {string} checkout - absolute path of the repository
 * @property {string} state - the launcher's own folder, git-ignored
 * @property {string} logs
 * @property {string} data - what survives a restart: database, journals, certificates
 * @property {{portal: number, agents: number, enrolment: number, demoBase: number, devServer: number}} ports
 */

/**
 * Reads where everything lives and listens. `FAULTLINE_PORT` alone moves the
 * whole installation, so that a second one beside it needs one variable.
 *
 * @param {string} checkout
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(checkout, environment) {
  const portal = readPort(environment, 'FAULTLINE_PORT', DEFAULT_PORT);
  const state = path.join(checkout, '.faultline');
  return {
    checkout,
    state,
    logs: path.join(state, 'logs'),
    data: path.resolve(
      checkout,
      environment.FAULTLINE_DATA || path.join(state, 'data'),
    ),
    ports: {
      portal,
      agents: readPort(
        environment,
        'FAULTLINE_AGENT_PORT',
        portal + DISTANCE.agents,
      ),
      enrolment: readPort(
        environment,
        'FAULTLINE_ENROL_PORT',
        portal + DISTANCE.enrolment,
      ),
      demoBase: readPort(
        environment,
        'FAULTLINE_DEMO_PORT_BASE',
        portal + DISTANCE.demoBase,
      ),
      devServer: readPort(
        environment,
        'FAULTLINE_DEV_PORT',
        portal + DISTANCE.devServer,
      ),
    },
  };
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 * @param {number} fallback
 */
function readPort(environment, name, fallback) {
  const text = environment[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1024 || port > 65_000) {
    throw new Problem(
      `${name} is "${text}", which is not a port: set it to a whole number between 1024 and 65000.`,
    );
  }
  return port;
}
