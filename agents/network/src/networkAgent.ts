import {
  anyFault,
  readPackageVersion,
  type AgentDefinition,
} from '@faultline/chaos-agent-kit';
import { missingProxy } from './capabilities';
import { ProxyClient } from './control/ProxyClient';
import { dependencyOutage } from './faults/dependencyOutage';
import { httpAbort } from './faults/httpAbort';
import { networkLatency } from './faults/networkLatency';
import { packageRoot } from './packageRoot';
import { EndpointTargets } from './targets/EndpointTargets';

/** The agent for the calls between services, through the in-path proxy. */
export const networkAgent: AgentDefinition = {
  kind: 'network',
  program: 'faultline-network-agent',
  version: readPackageVersion(packageRoot),
  problems: config =>
    config.proxyControl === undefined
      ? [
          'proxyControl: missing; name the Unix socket that faultline-proxy was started with (--control)',
        ]
      : [],
  create: config => {
    const proxy = new ProxyClient(config.proxyControl ?? '');
    return {
      faults: [
        anyFault(networkLatency(proxy)),
        anyFault(httpAbort(proxy)),
        anyFault(dependencyOutage(proxy)),
      ],
      targets: new EndpointTargets(config.name, proxy, {
        labels: config.allow.labels ?? {},
        protectedAddresses: [
          config.controlPlane.address,
          config.controlPlane.enrolAddress,
          ...(config.protect ?? []),
        ],
      }),
      missing: () => missingProxy(proxy),
      close: () => proxy.close(),
    };
  },
};
