import path from 'node:path';
import { freePort } from '../src';
import { AppUnderTest, StartedBackend } from './AppUnderTest';
import { Program } from './Program';
import { runCommand } from './runCommand';

/** The agents that are enrolled, as the backend is told to expect them. */
export const expectedAgents = [
  { name: 'local-host', kind: 'host', environment: 'test' },
  { name: 'local-network', kind: 'network', environment: 'test' },
];

/**
 * Starts the proxy and both agents as they were installed, and waits until
 * they are enrolled and connected. They may hit nothing.
 *
 * @param folder - for what they write
 * @returns what runs, the first to be stopped first
 */
export async function startAgents(
  app: AppUnderTest,
  { dataDir, controlPlane }: StartedBackend,
  folder: string,
): Promise<Program[]> {
  const control = path.join(folder, 'proxy.sock');
  const routes = await app.write(
    'routes.json',
    JSON.stringify({
      routes: [
        {
          name: 'website-to-nothing',
          listen: { host: '127.0.0.1', port: 0 },
          upstream: { host: '127.0.0.1', port: await freePort() },
          from: 'component:default/example-website',
          to: 'component:default/nothing',
        },
      ],
    }),
  );
  const started = [
    await Program.start(app.program('faultline-proxy'), [
      ...['--routes', routes, '--control', control],
    ]),
  ];
  try {
    for (const { name, kind } of expectedAgents) {
      const program = app.program(`faultline-${kind}-agent`);
      const config = await app.write(
        `${name}.json`,
        JSON.stringify({
          name,
          dataDir: path.join(folder, name),
          controlPlane,
          joinTokenFile: path.join(dataDir, 'join', `${name}.token`),
          allow: { entities: [] },
          ...(kind === 'network' && { proxyControl: control }),
        }),
      );
      await runCommand([program, '--config', config, '--check-config'], {
        cwd: folder,
      });
      started.unshift(await Program.start(program, ['--config', config]));
    }
    return started;
  } catch (error) {
    for (const program of started) await program.stop().catch(() => {});
    throw error;
  }
}
