import type { AddressInfo, Server } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import type { BootClock } from '@faultline/chaos-agent-kit';
import type { Route } from '../control/Route';
import { EffectTable } from './EffectTable';
import { serveControl } from './serveControl';
import { serveHttpRoute } from './serveHttpRoute';
import { serveTcpRoute } from './serveTcpRoute';

/** How long open connections may finish when the proxy ends, milliseconds. */
const DRAIN_MS = 2000;

/** The in-path proxy: carries the routes, whatever becomes of agents, and lets effects act on them while they are in force. */
export class Proxy {
  private constructor(
    private readonly servers: Server[],
    private readonly control: Server,
    /** The routes with the ports that they really listen on. */
    readonly routes: readonly Route[],
  ) {}

  /**
   * Listens on every route and on the control channel.
   *
   * @throws a sentence when a port is taken; nothing listens then.
   */
  static async start(options: {
    routes: readonly Route[];
    control: string;
    clock: BootClock;
  }): Promise<Proxy> {
    const effects = new EffectTable(options.clock);
    const servers: Server[] = [];
    const bound: Route[] = [];
    try {
      for (const route of options.routes) {
        const server =
          route.protocol === 'http'
            ? serveHttpRoute(route, effects)
            : serveTcpRoute(route, effects);
        servers.push(server);
        const port = await listen(server, route);
        bound.push({ ...route, listen: { ...route.listen, port } });
      }
      const control = await serveControl(options.control, effects, bound);
      return new Proxy(servers, control, bound);
    } catch (error) {
      for (const server of servers) server.close();
      throw error;
    }
  }

  /** Takes no more connections, lets the open ones finish for a moment, and ends. */
  async stop(): Promise<void> {
    this.control.close();
    const closed = Promise.all(
      this.servers.map(
        server => new Promise<void>(resolve => server.close(() => resolve())),
      ),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, DRAIN_MS);
    });
    await Promise.race([closed, late]);
    clearTimeout(timer);
    for (const server of this.servers) {
      (server as Partial<HttpServer>).closeAllConnections?.();
    }
  }
}

async function listen(server: Server, route: Route): Promise<number> {
  const { host, port } = route.listen;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          `Route ${route.name} cannot listen on ${host}:${port}: ${error.code}`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return (server.address() as AddressInfo).port;
}
