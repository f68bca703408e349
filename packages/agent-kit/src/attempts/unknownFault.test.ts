import { ExecutorWorld } from './testing/ExecutorWorld';

describe('an open entry whose fault this program does not know', () => {
  it('is reported as not reverted, and stays open for a program that knows it', async () => {
    const world = await ExecutorWorld.create([]);
    const labels = {
      runId: 'r',
      entityRefs: [],
      owners: [],
      environment: 'demo',
    };
    await world.journal.append({
      type: 'offer',
      offer: {
        attemptId: 'a',
        runId: 'r',
        fault: 'meteor',
        mechanism: 'sky',
        parameters: {},
        durationMs: 1000,
        targetId: 't',
        entityRef: 'component:default/payments',
        labels,
      },
      undo: {},
      state: {
        attemptId: 'a',
        runId: 'r',
        phase: 'injected',
        shape: 'held',
        nonce: 'n',
        readyAt: 1,
        fence: 1,
        durationMs: 1000,
        onDisconnect: 'revert',
      },
    });
    expect(await world.executor.settleJournal(1000)).toBe(false);
    expect(world.reports).toMatchObject([
      {
        phase: 'revertFailed',
        evidence: expect.stringContaining('does not know fault meteor'),
      },
    ]);
    expect(world.executor.activeEffects).toBe(1);
    expect(world.journal.state.attempts.get('a')?.state.phase).toBe(
      'revertFailed',
    );
    await world.end();
  });
});
