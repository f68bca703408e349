import type { RunState, RunTransition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { migratedDatabase, testEngines } from '../__testUtils__/testEngines';
import { sampleRun } from '../__testUtils__/sampleRun';
import { outcomeFromRow } from '../rows/OutcomeRow';
import { DatabaseOutboxStore } from './DatabaseOutboxStore';
import { DatabaseRunStore } from './DatabaseRunStore';

const created = [
  { type: 'run.created', source: 'user:default/mara', data: { b: 1, a: 'x' } },
];

function move(changes: Partial<RunState>, type = 'run.moved') {
  return (state: RunState): RunTransition => ({
    ok: true,
    state: { ...state, ...changes },
    effects: [],
    records: [{ type, data: {} }],
  });
}

describe.each(testEngines.eachSupportedId())('DatabaseRunStore on %s', id => {
  let database: Knex;
  let store: DatabaseRunStore;

  beforeAll(async () => {
    database = await migratedDatabase(id);
  }, 60_000);

  beforeEach(async () => {
    for (const table of ['outbox', 'runs']) {
      await database(table).delete();
    }
    store = new DatabaseRunStore(database, () => 5000);
  });

  it('gives back exactly what was inserted', async () => {
    const run = sampleRun('r1', { stops: [] }, { template: 'freeze' });
    await store.insert(run, created);
    expect(await store.get('r1')).toEqual(run);
    expect(await store.get('r2')).toBeUndefined();
  });

  it('writes state, causes, history and publication of a change together', async () => {
    await store.insert(sampleRun('r1'), created);
    const stops = [{ kind: 'user' as const, by: 'u', reason: 'why', at: 4 }];
    const { transition, run } = await store.apply(
      'r1',
      move({ phase: 'stopping', stops, fence: 2 }, 'stop.requested'),
      { source: 'driver' },
    );
    expect(transition).toMatchObject({ ok: true, state: { version: 2 } });
    expect(run.state).toMatchObject({ phase: 'stopping', fence: 2 });
    expect(await store.get('r1')).toEqual(run);
    expect(await database('run_stops').select('kind', 'position')).toEqual([
      { kind: 'user', position: 0 },
    ]);
    const { items } = await store.listEvents('r1', { limit: 10 });
    expect(items.map(event => [event.sequence, event.type])).toEqual([
      [2, 'stop.requested'],
      [1, 'run.created'],
    ]);
    const messages = await new DatabaseOutboxStore(database).read(10);
    expect(messages.map(message => message.payload)).toMatchObject([
      { phase: 'queued', events: ['run.created'] },
      { previousPhase: 'queued', phase: 'stopping' },
    ]);
  });

  it('changes nothing when the decision refuses', async () => {
    await store.insert(sampleRun('r1'), created);
    const { transition, run } = await store.apply(
      'r1',
      () => ({ ok: false, reason: 'no' }),
      { source: 'driver' },
    );
    expect(transition).toEqual({ ok: false, reason: 'no' });
    expect(run.state.version).toBe(1);
    expect((await store.verifyEvents('r1')).events).toBe(1);
  });

  it('changes nothing when the decision throws', async () => {
    await store.insert(sampleRun('r1'), created);
    const failing = store.apply(
      'r1',
      () => {
        throw new Error('broken');
      },
      { source: 'driver' },
    );
    await expect(failing).rejects.toThrow('broken');
    expect((await store.get('r1'))?.state.version).toBe(1);
  });

  it('never changes a run that has ended', async () => {
    await store.insert(sampleRun('r1'), created);
    await store.apply('r1', move({ phase: 'succeeded', endedAt: 9 }), {
      source: 'driver',
    });
    await expect(
      store.apply('r1', move({ phase: 'active' }), { source: 'driver' }),
    ).rejects.toThrow('nothing changes it');
    expect((await store.get('r1'))?.state.phase).toBe('succeeded');
  });

  it('says that there is no such run', async () => {
    await expect(
      store.apply('r9', move({}), { source: 'driver' }),
    ).rejects.toThrow('There is no run r9');
  });

  it('stores report, term and point with the end, and only with the end', async () => {
    await store.insert(sampleRun('r1'), created);
    const report = {
      recovery: 'clean' as const,
      sentence: 'It held.',
      faultPresentMs: 4,
      timeToDetectMs: 1.5,
      confidence: { samplesWithData: 1, samples: 1 },
      probes: [],
    };
    const extra = jest.fn(() => ({
      report,
      outcome: {
        entityRef: 'component:default/payments',
        outcome: {
          slotId: 'freeze-one-instance',
          runId: 'r1',
          at: 9,
          outcome: 'passed' as const,
          fullData: true,
        },
      },
    }));
    await store.apply('r1', move({ phase: 'verifying' }), {
      source: 'driver',
      extra,
    });
    expect(extra).not.toHaveBeenCalled();
    const { run } = await store.apply(
      'r1',
      move({
        phase: 'succeeded',
        verdict: 'passed',
        injectedAt: 4,
        revertedAt: 8,
        endedAt: 9,
      }),
      { source: 'driver', extra },
    );
    expect(run.report).toEqual(report);
    expect((await store.get('r1'))?.report).toEqual(report);
    const rows = await database('slot_outcomes').where({ run_id: 'r1' });
    expect(rows.map(outcomeFromRow)).toEqual([extra().outcome.outcome]);
    expect(rows[0].entity_ref).toBe('component:default/payments');
    expect(await store.listOpen()).toEqual([]);
    // Figures come from columns: what is large is not even read.
    await database('runs').update({ plan: '', experiment: '', report: '' });
    expect(await store.listEndedSince(9, { limit: 5 })).toEqual([
      {
        id: 'r1',
        entityRef: 'component:default/payments',
        verdict: 'passed',
        injectedAt: 4,
        revertedAt: 8,
        endedAt: 9,
        faultPresentMs: 4,
        timeToDetectMs: 1.5,
        timeToRecoverMs: undefined,
      },
    ]);
    expect(await store.listEndedSince(10, { limit: 5 })).toHaveLength(0);
  });

  it('lets concurrent changes follow each other without losing one', async () => {
    await store.insert(sampleRun('r1'), created);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.apply('r1', state => move({ fence: state.fence + 1 })(state), {
          source: 'driver',
        }),
      ),
    );
    expect((await store.get('r1'))?.state).toMatchObject({
      fence: 20,
      version: 21,
    });
    expect(await store.verifyEvents('r1')).toMatchObject({
      verified: true,
      events: 21,
    });
  });

  it('notices a history that was changed by hand', async () => {
    await store.insert(sampleRun('r1'), created);
    await store.apply('r1', move({}), { source: 'driver' });
    await database('run_events')
      .where({ run_id: 'r1', sequence: 1 })
      .update({ data: '{"a":"y","b":1}' });
    expect((await store.verifyEvents('r1')).verified).toBe(false);
  });

  it('notices a history that was cut short', async () => {
    await store.insert(sampleRun('r1'), created);
    await store.apply('r1', move({}), { source: 'driver' });
    expect((await store.verifyEvents('r1')).verified).toBe(true);
    await database('run_events').where({ run_id: 'r1', sequence: 2 }).delete();
    expect((await store.verifyEvents('r1')).verified).toBe(false);
  });

  it('pages by cursor, each run once, also when times are equal', async () => {
    for (let index = 0; index < 7; index += 1) {
      await store.insert(sampleRun(`r${index}`, { createdAt: 1000 }), created);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list({ cursor, limit: 3 });
      seen.push(...page.items.map(run => run.state.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['r6', 'r5', 'r4', 'r3', 'r2', 'r1', 'r0']);
  });

  it.each(['x', Buffer.from('["a"]').toString('base64url')])(
    'refuses cursor %s, which it never gave',
    async cursor => {
      await expect(store.list({ cursor, limit: 3 })).rejects.toThrow(
        'start again without a cursor',
      );
    },
  );

  it('filters by entity, owner, phase, verdict and time', async () => {
    await store.insert(sampleRun('r1', { createdAt: 10 }), created);
    await store.insert(
      sampleRun(
        'r2',
        { createdAt: 20, phase: 'succeeded', verdict: 'failed' },
        { entityRef: 'component:default/ledger', owners: ['group:default/b'] },
      ),
      created,
    );
    const ids = async (query: object) =>
      (await store.list({ ...query, limit: 9 })).items.map(run => run.state.id);
    expect(await ids({ entityRef: 'component:default/ledger' })).toEqual([
      'r2',
    ]);
    expect(await ids({ owner: 'group:default/team-checkout' })).toEqual(['r1']);
    expect(await ids({ phase: ['queued', 'active'] })).toEqual(['r1']);
    expect(await ids({ verdict: ['failed'] })).toEqual(['r2']);
    expect(await ids({ since: 20 })).toEqual(['r2']);
  });

  it('shows only what may be seen', async () => {
    await store.insert(sampleRun('r1'), created);
    await store.insert(
      sampleRun(
        'r2',
        {},
        { owners: ['group:default/b'], requestedBy: 'user:default/b' },
      ),
      created,
    );
    const ids = async (
      visibleTo: Parameters<typeof store.list>[0]['visibleTo'],
    ) =>
      (await store.list({ visibleTo, limit: 9 })).items.map(
        run => run.state.id,
      );
    expect(await ids({ ownedBy: ['group:default/b'] })).toEqual(['r2']);
    expect(
      await ids({
        anyOf: [
          { ownedBy: ['group:default/b'] },
          { requestedBy: ['user:default/mara'] },
        ],
      }),
    ).toEqual(['r2', 'r1']);
    expect(await ids({ not: { ownedBy: ['group:default/b'] } })).toEqual([
      'r1',
    ]);
    expect(
      await ids({ allOf: [{ environment: ['demo'] }, { ownedBy: [] }] }),
    ).toEqual([]);
  });

  it('keeps samples in order and numbers that SQL cannot write out', async () => {
    await store.insert(sampleRun('r1'), created);
    const sample = {
      probe: 'p',
      phase: 'during' as const,
      answer: 'pass' as const,
      detail: 'd',
    };
    await store.addSamples('r1', [
      { ...sample, at: 20, value: 1.5 },
      { ...sample, at: 10, value: Number.NaN },
    ]);
    expect(await store.listSamples('r1')).toEqual([
      { ...sample, at: 10, value: undefined },
      { ...sample, at: 20, value: 1.5 },
    ]);
  });
});
