import { startServer } from '../http/startServer.ts';
import type { ServiceRoute } from '../http/types.ts';

/**
 * Routes on a free port, and a way to ask them that measures.
 *
 * @public
 */
export async function serve(routes: ServiceRoute[]): Promise<{
  ask(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown>; tookMs: number }>;
  stop(): Promise<void>;
}> {
  const listen = { host: '127.0.0.1', port: 0 };
  const server = await startServer({ name: 'served', listen, routes });
  const { host, port } = server.endpoint;
  return {
    async ask(method, path, body) {
      const startedAt = performance.now();
      const response = await fetch(`http://${host}:${port}${path}`, {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      return {
        status: response.status,
        body: answer,
        tookMs: performance.now() - startedAt,
      };
    },
    stop: () => server.stop(50),
  };
}
