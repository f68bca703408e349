import { z } from 'zod';
import type { ProxyClient } from '../control/ProxyClient';
import { checkEdge } from './checkEdge';
import { checkHttp } from './checkHttp';
import { createProxyFault } from './createProxyFault';

const parameters = z.strictObject({
  status: z.number().int().min(400).max(599),
  percentage: z.number().gt(0).max(100),
  method: z.string().optional(),
  path: z.string().max(200).optional(),
  to: z.string().optional(),
});

/** Answers requests with an error; the called service never sees them. */
export function httpAbort(proxy: ProxyClient) {
  return createProxyFault(proxy, {
    fault: 'httpAbort',
    parameters,
    effect: ({ status, percentage, method, path }) => ({
      kind: 'answer',
      status,
      percentage,
      method,
      path,
    }),
    check: ({ to }, target) => [
      ...checkHttp(target),
      ...checkEdge({ to }, target),
    ],
  });
}
