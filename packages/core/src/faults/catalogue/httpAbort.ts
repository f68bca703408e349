import { z } from 'zod';
import { defineFault } from '../defineFault';
import { callee, httpMethod, pathPrefix, shareOfRequests } from '../fields';
import { summariseShare } from '../summariseShare';

/** @public */
export interface HttpAbortParameters {
  status: number;
  /** Percent of requests. */
  percentage: number;
  method?: string;
  /** Prefix; a trailing `*` means the same. */
  path?: string;
  /** Canonical entity reference. */
  to?: string;
}

/** Answers requests with an error instead of passing them on. */
export const httpAbort = defineFault<HttpAbortParameters>()({
  type: 'httpAbort',
  layer: 'application',
  title: 'HTTP errors',
  description:
    'Answers requests with an error status without passing them on, so that the callee never sees them.',
  targetKinds: ['endpoint'],
  agentKinds: ['network', 'kubernetes'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {
    status: z
      .number()
      .int()
      .min(400)
      .max(599)
      .default(503)
      .describe('HTTP status of the answer, 400 to 599.'),
    percentage: shareOfRequests,
    method: httpMethod,
    path: pathPrefix,
    to: callee,
  },
  summarise: ({ status, percentage, method, path }) =>
    [
      `HTTP ${status}${summariseShare(percentage)}`,
      method ? `with method ${method}` : '',
      path ? `under ${path}` : '',
    ]
      .filter(part => part !== '')
      .join(' '),
});
