import { defineFault } from '../defineFault';
import { addedLatency, callee, jitter, shareOfRequests } from '../fields';
import { summariseShare } from '../summariseShare';

/** @public */
export interface NetworkLatencyParameters {
  latencyMs: number;
  jitterMs: number;
  /** Percent of requests. */
  percentage: number;
  /** Canonical entity reference. */
  to?: string;
}

/** Makes calls slower. */
export const networkLatency = defineFault<NetworkLatencyParameters>()({
  type: 'networkLatency',
  layer: 'network',
  title: 'Network latency',
  description:
    'Adds a delay to the calls of the target, once for each request or connection turn, never for each packet.',
  targetKinds: ['endpoint'],
  agentKinds: ['network', 'kubernetes'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {
    latency: addedLatency,
    jitter,
    percentage: shareOfRequests,
    to: callee,
  },
  names: { latency: 'latencyMs', jitter: 'jitterMs' },
  isZero: ({ latencyMs, jitterMs }) => latencyMs === 0 && jitterMs === 0,
  summarise: ({ latencyMs, jitterMs, percentage }) =>
    `Latency +${latencyMs} ms${
      jitterMs > 0 ? ` ± ${jitterMs} ms` : ''
    }${summariseShare(percentage)}`,
});
