import { z } from 'zod';
import type { ProxyClient } from '../control/ProxyClient';
import { checkEdge } from './checkEdge';
import { createProxyFault } from './createProxyFault';

const parameters = z.strictObject({
  from: z.string().optional(),
  to: z.string(),
  flavour: z.enum(['blackhole', 'abort', 'latency']),
  latencyMs: z.number().min(0),
  percentage: z.number().gt(0).max(100),
});

/** Takes a dependency away from one caller: nothing answers, connections are reset, or answers come late. */
export function dependencyOutage(proxy: ProxyClient) {
  return createProxyFault(proxy, {
    fault: 'dependencyOutage',
    parameters,
    effect: ({ flavour, latencyMs, percentage }) => {
      switch (flavour) {
        case 'blackhole':
          return { kind: 'hold', percentage };
        case 'abort':
          return { kind: 'reset', percentage };
        case 'latency':
          return { kind: 'delay', latencyMs, jitterMs: 0, percentage };
        default: {
          const never: never = flavour;
          throw new Error(`unknown flavour ${never}`);
        }
      }
    },
    check: ({ from, to }, target) => checkEdge({ from, to }, target),
  });
}
