import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/** How many ports above its base the demonstration uses at most. */
const DEMO_SPAN = 80;

/**
 * How long a port may take to become free: a process that was killed is gone
 * from the process list some moments before its ports are.
 */
const PATIENCE_MS = 2000;

/**
 * Whether somebody can listen there now.
 *
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
        resolve(false);
      } else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

/**
 * Refuses to start when a port is taken: a sentence now is better than one
 * process of six failing later.
 *
 * @param {import('./settings.mjs').Settings['ports']} ports
 * @param {{developing?: boolean}} [options]
 */
export async function requireFreePorts(ports, { developing = false } = {}) {
  const deadline = Date.now() + PATIENCE_MS;
  for (const [port, variable, what] of portsInUse(ports, developing)) {
    if (await becomesFree(port, deadline)) continue;
    const remedy =
      variable === 'FAULTLINE_PORT'
        ? `or move this one: FAULTLINE_PORT=${port + 1000} npm start`
        : `or move this one: ${variable}=${
            port + 1000
          } npm start (FAULTLINE_PORT moves all of them)`;
    throw new Problem(
      `Port ${port}, for ${what}, is in use on 127.0.0.1: stop the program that listens there, ${remedy}`,
    );
  }
}

/**
 * @param {number} port
 * @param {number} deadline - in milliseconds since the epoch
 * @returns {Promise<boolean>} whether it is free, or became so by then
 */
export async function becomesFree(port, deadline) {
  while (!(await isFree(port))) {
    if (Date.now() >= deadline) return false;
    await wait(50);
  }
  return true;
}

/** @returns {Array<[number, string, string]>} port, variable, what it is for */
function portsInUse(ports, developing) {
  const demo = Array.from({ length: DEMO_SPAN }, (_, index) => [
    ports.demoBase + index,
    'FAULTLINE_DEMO_PORT_BASE',
    'the demonstration services',
  ]);
  return [
    [ports.portal, 'FAULTLINE_PORT', 'the portal'],
    [ports.agents, 'FAULTLINE_AGENT_PORT', 'the connections of the agents'],
    [ports.enrolment, 'FAULTLINE_ENROL_PORT', 'the enrolment of agents'],
    ...demo,
    ...(developing
      ? [[ports.devServer, 'FAULTLINE_DEV_PORT', 'the pages while developing']]
      : []),
  ];
}
