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
 * @property {string} running - folder of the lock that one running installation holds
 * @property {string} data - what survives a restart: database, journals, certificates
 * @property {string} catalog - entities of the demonstration, written anew at every start
 * @property {{portal: number, agents: number, enrolment: number, demoBase: number, devServer: number}} ports
 */

/**
 * Reads where everything lives and listens. `FAULTLINE_PORT` alone moves the
 * whole installation. With `FAULTLINE_DATA` as well, a second one runs beside
 * the first: it keeps its lock and its logs with its data.
 *
 * @param {string} checkout
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Settings}
 */
export function readSettings(checkout, environment) {
  const portal = readPort(environment, 'FAULTLINE_PORT', DEFAULT_PORT);
  const state = path.join(checkout, '.faultline');
  const data = path.resolve(
    checkout,
    environment.FAULTLINE_DATA || path.join(state, 'data'),
  );
  const running = environment.FAULTLINE_DATA ? data : state;
  return {
    checkout,
    state,
    running,
    logs: path.join(running, 'logs'),
    data,
    catalog: path.join(data, 'catalog'),
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
