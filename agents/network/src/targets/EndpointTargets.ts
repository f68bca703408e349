import type { SeenTarget, TargetSource } from '@faultline/chaos-agent-kit';
import type { ProxyClient } from '../control/ProxyClient';
import type { Route } from '../control/Route';
import { endpointTargetId } from './endpointTargetId';

/** The routes of the proxy, as endpoints of the entities that call through them. */
export class EndpointTargets implements TargetSource {
  constructor(
    private readonly agentId: string,
    private readonly proxy: ProxyClient,
    /** `host:port` of the control plane, which no fault may cut off. */
    private readonly protectedAddresses: readonly string[],
  ) {}

  async list(): Promise<{ targets: SeenTarget[]; truncated: boolean }> {
    const { routes } = await this.proxy.list();
    return {
      targets: routes.map(route => this.describe(route)),
      truncated: false,
    };
  }

  async find(id: string): Promise<SeenTarget | undefined> {
    const { targets } = await this.list();
    return targets.find(target => target.id === id);
  }

  protectedBecause(target: SeenTarget): string | undefined {
    return this.protectedAddresses.includes(target.details.upstream)
      ? `${target.name} leads to the control plane itself`
      : undefined;
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
