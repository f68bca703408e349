import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { proxyControl } from './proxyRoutes.mjs';

/** The agents of the demonstration, by the names that the backend expects. */
const AGENTS = ['local-host', 'local-network'];

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} agent
 */
export function agentConfigFile(settings, agent) {
  return path.join(settings.data, 'agents', `${agent}.json`);
}

/**
 * Writes what each agent is started with. It is written anew at every start,
 * because ports may have moved; what an agent must keep is in its data folder.
 *
 * @param {import('./settings.mjs').Settings} settings
 */
export async function writeAgentConfigs(settings) {
  for (const agent of AGENTS) {
    const file = agentConfigFile(settings, agent);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const text = JSON.stringify(agentConfig(settings, agent), undefined, 2);
    await writeFile(file, `${text}\n`, { mode: 0o600 });
  }
}

function agentConfig(settings, agent) {
  const { data, ports } = settings;
  return {
    name: agent,
    dataDir: path.join(data, 'agents', agent),
    controlPlane: {
      address: `127.0.0.1:${ports.agents}`,
      enrolAddress: `127.0.0.1:${ports.enrolment}`,
    },
    joinTokenFile: path.join(data, 'chaos', 'join', `${agent}.token`),
    metricsListen: '127.0.0.1:0',
    ...(agent === 'local-network'
      ? {
          allow: { entities: ['*'] },
          proxyControl: proxyControl(settings),
          protect: [`127.0.0.1:${ports.portal}`],
        }
      : {
          // Every process of the machine is in view; another shop's is not ours.
          allow: {
            entities: ['*'],
            labels: { shop: String(ports.demoBase) },
          },
        }),
  };
}
