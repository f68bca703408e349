import path from 'node:path';
import { agentConfigFile } from './agentConfig.mjs';
import { proxyControl, proxyRoutesFile } from './proxyRoutes.mjs';
import { portalAnswers } from './portal.mjs';

/** Lower stages are stopped first: agents revert while all else still runs. */
const STOP = { agent: 1, demo: 2, proxy: 3, portal: 4 };

const READY_EVENT = /"event"\s*:\s*"ready"/;

/**
 * Every process of the demonstration, in the order in which they are started.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @returns {Array<import('./service.mjs').ServiceDefinition & {sources: string[]}>}
 */
export function processTable(settings, toolchain) {
  const common = {
    node: toolchain.node,
    cwd: settings.checkout,
    env: processEnvironment(settings, toolchain),
  };
  // None of these is ever a target, whatever is annotated.
  const platform = {
    ...common,
    env: { ...common.env, FAULTLINE_PROTECTED: '1' },
  };
  const agent = (kind, title) => ({
    ...platform,
    name: `agent-${kind}`,
    title,
    argv: fromSource(settings.checkout, `agents/${kind}/src/main.ts`, [
      '--config',
      agentConfigFile(settings, `local-${kind}`),
    ]),
    sources: [`agents/${kind}/src`, ...AGENT_LIBRARIES],
    readyLine: READY_EVENT,
    stopStage: STOP.agent,
  });
  return [
    {
      ...platform,
      name: 'portal',
      title: 'The portal',
      argv: [
        '--enable-source-maps',
        ...fromSource(settings.checkout, 'packages/backend/src/index.ts', [
          '--config',
          path.join(settings.checkout, 'app-config.yaml'),
        ]),
      ],
      sources: [],
      readyCheck: () => portalAnswers(settings.ports.portal),
      stopStage: STOP.portal,
      restartLimit: { times: 5, withinMs: 60_000 },
    },
    {
      ...platform,
      name: 'proxy',
      title: 'The proxy between the services',
      argv: [
        path.join(settings.checkout, 'agents/network/bin/faultline-proxy'),
        '--routes',
        proxyRoutesFile(settings),
        '--control',
        proxyControl(settings),
      ],
      sources: ['agents/network/src/proxy'],
      readyLine: READY_EVENT,
      stopStage: STOP.proxy,
    },
    {
      ...common,
      name: 'demo',
      title: 'The demonstration shop',
      // Written for Node's own type stripping, so that it starts at once.
      argv: [path.join(settings.checkout, 'examples/demo/src/main.ts')],
      sources: ['examples/demo/src'],
      readyLine: READY_EVENT,
      stopStage: STOP.demo,
    },
    agent('host', 'The host agent'),
    agent('network', 'The network agent'),
  ];
}

const AGENT_LIBRARIES = [
  'packages/agent-kit/src',
  'packages/protocol/src',
  'packages/core/src',
];

/** TypeScript runs as it lies there, through Backstage's own transform. */
export function fromSource(checkout, entry, args) {
  return [
    '--require',
    path.join(checkout, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    path.join(checkout, entry),
    ...args,
  ];
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @returns {NodeJS.ProcessEnv}
 */
export function processEnvironment(settings, toolchain) {
  const { ports } = settings;
  return {
    ...toolchain.env,
    NODE_ENV: 'development',
    FAULTLINE_DATA: settings.data,
    FAULTLINE_CATALOG: settings.catalog,
    FAULTLINE_PORT: String(ports.portal),
    FAULTLINE_AGENT_PORT: String(ports.agents),
    FAULTLINE_ENROL_PORT: String(ports.enrolment),
    FAULTLINE_DEMO_PORT_BASE: String(ports.demoBase),
    FAULTLINE_LOAD_PORT: String(ports.demoBase + 51),
  };
}
