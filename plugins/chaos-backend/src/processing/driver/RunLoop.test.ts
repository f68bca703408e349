import { mockServices } from '@backstage/backend-test-utils';
import type { AttemptState } from '@faultline/chaos-core';
import { FakeAgentGateway } from '../../__testUtils__/FakeAgentGateway';
import { sampleRun } from '../../database/__testUtils__/sampleRun';
import { migratedDatabase } from '../../database/__testUtils__/testEngines';
import { createStores } from '../../database/createStores';
import { unreliableRuns } from '../__testUtils__/unreliableRuns';
import { RunLoop } from './RunLoop';

const injected: AttemptState = {
  id: 'attempt-1',
  runId: 'r1',
  step: 0,
  group: 0,
  durationMs: 60_000,
  targetId: 'process:b:1:1',
  agentId: 'edge',
  phase: 'injected',
  seen: 'present',
  grantedAt: 99_000,
  injectedAt: 99_000,
  goFence: 1,
};

describe('RunLoop', () => {
  it('stores a stop that went out ahead of the word of the agent that obeyed it', async () => {
    const stores = createStores(await migratedDatabase('SQLITE_3'));
    const run = sampleRun('r1', {
      phase: 'active',
      fence: 1,
      owner: 'test',
      offeredAt: 98_000,
      injectedAt: 99_000,
      attempts: [injected],
    });
    await stores.runs.insert(run, []);
    let away = true;
    const loop = new RunLoop(
      {
        runs: unreliableRuns(stores.runs, () => away),
        halts: stores.halts,
        gateway: new FakeAgentGateway(),
        providers: new Map(),
        authority: { evaluate: async () => ({ granted: true, as: 'owner' }) },
        scores: { conclude: async (_run, report) => ({ report }) },
        logger: mockServices.logger.mock(),
        now: () => 100_000,
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
    const cause = {
      kind: 'stopCondition',
      by: 'Floor',
      reason: 'low',
    } as const;
    await expect(loop.stop(cause)).rejects.toThrow('away');
    expect(loop.stopUnstored).toBe(true);
    away = false;
    await loop.send(
      {
        type: 'attempt',
        attemptId: 'attempt-1',
        event: { type: 'reverted', evidence: 'state S' },
      },
      'edge',
    );
    expect(loop.stopUnstored).toBe(false);
    expect(loop.run.state).toMatchObject({
      phase: 'verifying',
      stops: [{ kind: 'stopCondition', by: 'Floor' }],
    });
    expect(loop.run.state.stops).toHaveLength(1);
  });
});
