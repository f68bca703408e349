import { createServer } from 'node:net';
import { once } from 'node:events';
import { createTopology } from '../topology/createTopology.ts';

// Below the range from which the kernel takes ports for outgoing connections.
const LOWEST = 20_000;
const BLOCKS = 120;
const BLOCK = 100;

/**
 * A port base at which every port of the shop is free now.
 *
 * @public
 */
export async function findPortBase(): Promise<number> {
  const first = Math.floor(Math.random() * BLOCKS);
  for (let step = 0; step < BLOCKS; step += 1) {
    const portBase = LOWEST + ((first + step) % BLOCKS) * BLOCK;
    const { instances, routes, load, status } = createTopology({ portBase });
    const ports = [...instances, ...routes].map(({ listen }) => listen.port);
    const free = await Promise.all(
      [...ports, load.port, status.port].map(isFree),
    );
    if (free.every(Boolean)) {
      return portBase;
    }
  }
  throw new Error(`No ${BLOCK} free ports from ${LOWEST} on`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
