import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { Endpoint } from '../topology/types.ts';
import { findRoute } from './findRoute.ts';
import { readJsonBody } from './readJsonBody.ts';
import { ServerMetrics } from './ServerMetrics.ts';
import type { ServiceAnswer, ServiceRoute } from './types.ts';

/** @public */
export interface RunningServer {
  /** Where it listens; the real port also when 0 was asked for. */
  endpoint: Endpoint;
  metrics: ServerMetrics;
  /** Finishes what is in flight, at most `graceMs`, then closes everything. */
  stop(graceMs?: number): Promise<void>;
}

const GRACE_MS = 1500;

/**
 * An HTTP server with `/health`, `/ready` and `/metrics` beside its own routes.
 *
 * @public
 * @throws an error that says which port is taken and what to set.
 */
export async function startServer(options: {
  name: string;
  listen: Endpoint;
  routes: ServiceRoute[];
}): Promise<RunningServer> {
  const { name, listen, routes } = options;
  const metrics = new ServerMetrics(name);
  let stopping = false;

  const answer = async (
    incoming: IncomingMessage,
  ): Promise<ServiceAnswer & { route: string }> => {
    const [path, query] = (incoming.url ?? '/').split('?', 2);
    if (path === '/health') {
      return { route: '/health', status: 200, body: { name, alive: true } };
    }
    if (path === '/ready') {
      const status = stopping ? 503 : 200;
      return { route: '/ready', status, body: { name, ready: !stopping } };
    }
    const found = findRoute(routes, incoming.method, path);
    if (!found) {
      const error = `${name} has no ${incoming.method} ${path}`;
      return { route: 'none', status: 404, body: { error } };
    }
    const route = found.route.path;
    try {
      const said = await found.route.handle({
        parameter: found.parameter,
        query: new URLSearchParams(query),
        readBody: () => readJsonBody(incoming),
      });
      return { route, ...said };
    } catch (error) {
      return { route, status: 500, body: { error: String(error) } };
    }
  };

  const server = createServer(async (incoming, outgoing) => {
    const startedAt = performance.now();
    if (incoming.url === '/metrics') {
      outgoing.setHeader('content-type', metrics.registry.contentType);
      outgoing.end(await metrics.registry.metrics());
      return;
    }
    const { route, status, body } = await answer(incoming);
    const text = JSON.stringify(body);
    outgoing.statusCode = status;
    outgoing.setHeader('content-type', 'application/json');
    outgoing.setHeader('content-length', Buffer.byteLength(text));
    if (stopping) {
      outgoing.setHeader('connection', 'close');
    }
    outgoing.end(text);
    metrics.record(route, status, (performance.now() - startedAt) / 1000);
  });
  // Longer than any pause between two requests of the load, so that a reused
  // connection is not closed under a request.
  server.keepAliveTimeout = 30_000;

  const port = await listenOn(server, name, listen);
  return {
    endpoint: { host: listen.host, port },
    metrics,
    async stop(graceMs = GRACE_MS) {
      stopping = true;
      const closed = once(server, 'close');
      const hurry = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close();
      server.closeIdleConnections();
      await closed;
      clearTimeout(hurry);
    },
  };
}

async function listenOn(
  server: Server,
  name: string,
  { host, port }: Endpoint,
): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new Error(
        `${name}: port ${port} on ${host} is taken; end what listens there, or set FAULTLINE_DEMO_PORT_BASE to move all ports`,
      );
    }
    throw error;
  }
  const address = server.address();
  return address && typeof address === 'object' ? address.port : port;
}
