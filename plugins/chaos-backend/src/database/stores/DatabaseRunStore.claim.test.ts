import { AttemptState, isActive, transition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { claimGuards } from '../../processing/driver/claimGuards';
import { sampleRun } from '../__testUtils__/sampleRun';
import { migratedDatabase, testEngines } from '../__testUtils__/testEngines';
import type { StoredRun } from '../types';
import { DatabaseHaltStore } from './DatabaseHaltStore';
import { DatabaseRunStore } from './DatabaseRunStore';

const NOW = 5000;

const attempt = (runId: string, targetId: string): AttemptState => ({
  id: `${runId}-${targetId}`,
  runId,
  step: 0,
  group: 0,
  targetId,
  agentId: 'edge',
  phase: 'planned',
  seen: 'unknown',
});

describe.each(testEngines.eachSupportedId())('claims on %s', id => {
  let database: Knex;
  // Two stores, as two launches or two replicas have them.
  let stores: DatabaseRunStore[];

  beforeAll(async () => {
    database = await migratedDatabase(id);
    stores = [1, 2].map(() => new DatabaseRunStore(database, () => NOW));
  }, 60_000);

  beforeEach(async () => {
    for (const table of ['outbox', 'runs', 'halts']) {
      await database(table).delete();
    }
  });

  const queued = (
    runId: string,
    targetId: string,
    columns: Partial<StoredRun> = {},
  ) =>
    stores[0].insert(
      sampleRun(runId, { attempts: [attempt(runId, targetId)] }, columns),
      [],
    );

  const claim = (store: DatabaseRunStore, runId: string) =>
    store.claim(
      runId,
      (state, run, surroundings) =>
        transition(
          state,
          {
            type: 'claim',
            owner: 'a',
            leaseUntil: NOW + 5000,
            guards: claimGuards(run, surroundings, NOW),
          },
          NOW,
        ),
      { source: 'driver' },
    );

  const claimAtOnce = async (runIds: string[]) => {
    const answers = await Promise.all(
      runIds.map((runId, index) => claim(stores[index % 2], runId)),
    );
    return answers.map(({ run }) => run);
  };

  it('starts one of two runs that were launched at once on one entity, and skips the other with its reason', async () => {
    for (let round = 0; round < 10; round += 1) {
      const ids = [`a${round}`, `b${round}`];
      const entityRef = `component:default/payments-${round}`;
      await queued(ids[0], `process:${round}:1`, { entityRef });
      await queued(ids[1], `process:${round}:2`, { entityRef });
      const runs = await claimAtOnce(ids);
      const started = runs.filter(({ state }) => isActive(state.phase));
      const skipped = runs.filter(({ state }) => state.phase === 'skipped');
      expect([started.length, skipped.length]).toEqual([1, 1]);
      expect(skipped[0].state.reason).toBe(
        `It overlaps with run ${started[0].state.id}, which is leased on the same entity`,
      );
      const { items } = await stores[0].listEvents(skipped[0].state.id, {
        limit: 10,
      });
      expect(items.map(({ type }) => type)).toEqual(['run.ended']);
    }
  });

  it('lets what does not collide start at once', async () => {
    await queued('a', 'process:1:1', { entityRef: 'component:default/a' });
    await queued('b', 'process:1:2', { entityRef: 'component:default/b' });
    await queued('c', 'process:1:3', { entityRef: undefined });
    await queued('d', 'process:1:4', { entityRef: undefined });
    const runs = await claimAtOnce(['a', 'b', 'c', 'd']);
    expect(runs.map(({ state }) => state.phase)).toEqual([
      'leased',
      'leased',
      'leased',
      'leased',
    ]);
  });

  it('skips what shares a target with an active run of another entity', async () => {
    await queued('a', 'process:1:1', { entityRef: 'component:default/a' });
    await queued('b', 'process:1:1', { entityRef: 'component:default/b' });
    await claim(stores[0], 'a');
    const { run } = await claim(stores[1], 'b');
    expect(run.state).toMatchObject({
      phase: 'skipped',
      reason: 'It overlaps with run a, which is leased on the same target',
    });
  });

  it('skips what a halt covers, until it is lifted', async () => {
    const halts = new DatabaseHaltStore(database);
    await halts.insert({
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'INC-1',
      by: 'user:default/noor',
      at: 1,
    });
    await queued('a', 'process:1:1');
    expect((await claim(stores[0], 'a')).run.state).toMatchObject({
      phase: 'skipped',
      reason: 'Halt h1 covers it',
    });
    await halts.lift('h1', 'user:default/noor', 2, 'over');
    await queued('b', 'process:1:1');
    expect((await claim(stores[0], 'b')).run.state.phase).toBe('leased');
  });
});
