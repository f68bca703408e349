import {
  carriesLabels,
  type SeenTarget,
  type TargetSource,
} from '@faultline/chaos-agent-kit';
import type { ProxyClient } from '../control/ProxyClient';
import type { Route } from '../control/Route';
import { endpointTargetId } from './endpointTargetId';
import { sameEndpoint } from './sameEndpoint';

/** The routes of the proxy, as endpoints of the entities that call through them. */
export class EndpointTargets implements TargetSource {
  constructor(
    private readonly agentId: string,
    private readonly proxy: ProxyClient,
    private readonly options: {
      /** What a route must carry to be seen at all. */
      labels: Readonly<Record<string, string>>;
      /** `host:port` of the platform, which no fault may cut off. */
      protectedAddresses: readonly string[];
    },
  ) {}

  async list(): Promise<{ targets: SeenTarget[]; truncated: boolean }> {
    const { routes } = await this.proxy.list();
    return {
      targets: routes
        .map(route => this.describe(route))
        .filter(target => carriesLabels(target, this.options.labels)),
      truncated: false,
    };
  }

  async find(id: string): Promise<SeenTarget | undefined> {
    const { targets } = await this.list();
    return targets.find(target => target.id === id);
  }

  /** By where they lead, not by how they are written: `localhost` and `127.0.0.1` are one place (I14). */
  async protectedBecause(target: SeenTarget): Promise<string | undefined> {
    const { listen, upstream } = target.details;
    for (const address of this.options.protectedAddresses) {
      if (await sameEndpoint(upstream, address)) {
        return `${target.name} leads to the platform itself (${address})`;
      }
      if (await sameEndpoint(listen, address)) {
        return `${target.name} carries the calls to the platform itself (${address})`;
      }
    }
    return undefined;
  }

  private describe(route: Route): SeenTarget {
    return {
      id: endpointTargetId(this.agentId, route),
      kind: 'endpoint',
      name: route.name,
      labels: route.labels,
      confirmedEntityRef: route.from.toLowerCase(),
      details: {
        route: route.name,
        listen: `${route.listen.host}:${route.listen.port}`,
        upstream: `${route.upstream.host}:${route.upstream.port}`,
        from: route.from,
        to: route.to,
        protocol: route.protocol,
      },
    };
  }
}
