import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';

/** Serves `GET /metrics` on `host:port` (port 0: any). @public */
export async function serveMetrics(
  listen: string,
  registry: Registry,
): Promise<{ server: Server; address: string }> {
  const { hostname, port } = new URL(`http://${listen}`);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      text =>
        response
          .writeHead(200, { 'content-type': registry.contentType })
          .end(text),
      error => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(Number(port || 0), hostname.replace(/^\[|\]$/g, ''), resolve);
  });
  const bound = server.address() as AddressInfo;
  return { server, address: `${hostname}:${bound.port}` };
}
