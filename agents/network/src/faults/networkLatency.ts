import { z } from 'zod';
import type { ProxyClient } from '../control/ProxyClient';
import { checkEdge } from './checkEdge';
import { createProxyFault } from './createProxyFault';

const parameters = z.strictObject({
  latencyMs: z.number().min(0),
  jitterMs: z.number().min(0),
  percentage: z.number().gt(0).max(100),
  to: z.string().optional(),
});

/** Delays requests, once each, before they go on. On a tcp route: the first bytes of each turn. */
export function networkLatency(proxy: ProxyClient) {
  return createProxyFault(proxy, {
    fault: 'networkLatency',
    parameters,
    effect: ({ latencyMs, jitterMs, percentage }) => ({
      kind: 'delay',
      latencyMs,
      jitterMs,
      percentage,
    }),
    check: ({ to }, target) => checkEdge({ to }, target),
  });
}
