import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../topology/types.ts';

/**
 * A real server on a free port that answers as a test wants.
 *
 * @public
 */
export async function startUpstream(answer: RequestListener): Promise<{
  endpoint: Endpoint;
  stop(): Promise<void>;
}> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: { host: '127.0.0.1', port },
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
