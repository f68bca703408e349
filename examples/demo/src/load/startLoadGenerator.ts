import { BalancedClient } from '../http/BalancedClient.ts';
import { startServer, type RunningServer } from '../http/startServer.ts';
import { UpstreamFailure } from '../http/UpstreamFailure.ts';
import type { Topology } from '../topology/types.ts';
import { createLoadPlan, type LoadStream } from './createLoadPlan.ts';
import { createLoadRoutes } from './createLoadRoutes.ts';
import { InstanceWatch } from './InstanceWatch.ts';
import { keepPace } from './keepPace.ts';
import { LoadMetrics } from './LoadMetrics.ts';
import { RequestLog } from './RequestLog.ts';
import type { RequestOutcome } from './types.ts';

// When a customer has left; the socket is closed then.
const GIVE_UP_MS = 5000;

// About four minutes of the whole load.
const KEPT_REQUESTS = 30_000;

/**
 * Sends the load and answers what came of it.
 *
 * @public
 */
export async function startLoadGenerator(
  topology: Topology,
): Promise<Pick<RunningServer, 'endpoint' | 'stop'>> {
  const now = () => performance.now();
  const log = new RequestLog({ capacity: KEPT_REQUESTS, now });
  const plan = createLoadPlan(topology);
  const watch = new InstanceWatch(topology.instances);
  const entities = [...new Set(plan.map(({ entity }) => entity))];

  const server = await startServer({
    name: 'load-generator',
    listen: topology.load,
    routes: createLoadRoutes({
      entities,
      log,
      readinessOf: entity => watch.of(entity),
      now,
    }),
  });
  const metrics = new LoadMetrics(server.metrics.registry);

  const paces = plan.map(stream => {
    const client = new BalancedClient(stream.endpoints);
    return keepPace(stream.perSecond, async () => {
      const request = log.begin(stream.entity, stream.operation);
      const { outcome, status } = await send(client, stream);
      metrics.record(log.end(request, outcome, status));
    });
  });

  return {
    endpoint: server.endpoint,
    stop() {
      watch.stop();
      paces.forEach(end => end());
      return server.stop();
    },
  };
}

async function send(
  client: BalancedClient,
  { call, good }: LoadStream,
): Promise<{ outcome: RequestOutcome; status?: number }> {
  try {
    const { status } = await client.call({ ...call, timeoutMs: GIVE_UP_MS });
    return { outcome: good.includes(status) ? 'success' : 'error', status };
  } catch (error) {
    if (error instanceof UpstreamFailure) {
      return { outcome: error.kind };
    }
    throw error;
  }
}
