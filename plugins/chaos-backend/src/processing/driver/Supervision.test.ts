import { mockServices } from '@backstage/backend-test-utils';
import type { AttemptState } from '@faultline/chaos-core';
import { FakeAgentGateway } from '../../__testUtils__/FakeAgentGateway';
import { sampleRun } from '../../database/__testUtils__/sampleRun';
import { migratedDatabase } from '../../database/__testUtils__/testEngines';
import { createStores } from '../../database/createStores';
import { RunLoop } from './RunLoop';
import { LEASE_MS, Supervision } from './Supervision';

/** A gateway whose stream to the agent can be cut. */
class CutGateway extends FakeAgentGateway {
  connected = true;
  readonly supervised: string[] = [];

  supervise(agentId = ''): boolean {
    this.supervised.push(agentId);
    return this.connected;
  }
}

const injected: AttemptState = {
  id: 'attempt-1',
  runId: 'r1',
  step: 0,
  group: 0,
  targetId: 'process:b:1:1',
  agentId: 'edge',
  phase: 'injected',
  seen: 'present',
};

async function openLoop() {
  const clock = { now: 100_000 };
  const stores = createStores(await migratedDatabase('SQLITE_3'));
  const run = sampleRun('r1', {
    phase: 'active',
    fence: 1,
    owner: 'test',
    leaseUntil: clock.now + LEASE_MS,
    attempts: [injected],
  });
  await stores.runs.insert(run, []);
  const gateway = new CutGateway();
  const logger = mockServices.logger.mock();
  const loop = new RunLoop(
    {
      runs: stores.runs,
      halts: stores.halts,
      gateway,
      providers: new Map(),
      authority: { evaluate: async () => ({ granted: true, as: 'owner' }) },
      scores: { conclude: async (_run, report) => ({ report }) },
      logger,
      now: () => clock.now,
      changed: () => undefined,
      owner: 'test',
    },
    run,
    {
      perform: async () => undefined,
      sampled: () => undefined,
      ticked: () => undefined,
      drives: () => true,
      ended: () => undefined,
    },
  );
  // What was queued before has been stored when this is.
  const stored = () =>
    loop.send({ type: 'tick', fence: 1, graceMs: 5000 }, 'test');
  return { clock, gateway, logger, loop, stored };
}

describe('Supervision', () => {
  it('keeps effects alive every three seconds, with its own lease renewed first', async () => {
    const { clock, gateway, loop, stored } = await openLoop();
    const supervision = new Supervision();
    for (const at of [0, 250, 2999, 3000]) {
      clock.now = 100_000 + at;
      supervision.renew(loop);
      await stored();
    }
    expect(gateway.supervised).toEqual(['edge', 'edge']);
    expect(loop.run.state.leaseUntil).toBe(103_000 + LEASE_MS);
  });

  it('says once that an agent is away, and reaches it at the next tick after it is back', async () => {
    const { clock, gateway, logger, loop, stored } = await openLoop();
    const supervision = new Supervision();
    gateway.connected = false;
    for (const at of [0, 250, 500]) {
      clock.now = 100_000 + at;
      supervision.renew(loop);
      await stored();
    }
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('agent edge is not connected')],
    ]);
    gateway.connected = true;
    clock.now = 100_750;
    supervision.renew(loop);
    expect(gateway.supervised).toHaveLength(4);
    clock.now = 101_000;
    supervision.renew(loop);
    expect(gateway.supervised).toHaveLength(4);
  });
});
