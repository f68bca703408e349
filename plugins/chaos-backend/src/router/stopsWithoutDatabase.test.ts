import request from 'supertest';
import { headers, ownership, userInfo } from '../__testUtils__/people';
import { startControlPlane } from '../__testUtils__/startControlPlane';
import type { ScriptedAgent } from '../dispatch/__testUtils__/ScriptedAgent';
import { DriverWorld } from '../processing/__testUtils__/DriverWorld';

describe('stops and halts while nothing else answers', () => {
  let world: DriverWorld;
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  let agent: ScriptedAgent;
  let runId: string;
  let when: ReturnType<DriverWorld['startDriver']>['when'];

  const call = (
    method: 'get' | 'post',
    path: string,
    as: { authorization: string } = headers.owner,
  ) => request(plane.server)[method](`/api/chaos${path}`).set(as);

  beforeEach(async () => {
    world = await DriverWorld.open();
    const started = world.startDriver();
    when = started.when;
    await started.driver.start();
    plane = await startControlPlane({
      parts: {
        stores: world.stores,
        gateway: world.gateway,
        engine: started.driver,
      },
    });
    agent = world.obedient();
    await agent.next('welcome');
    runId = await world.insertRun();
    started.driver.wake(runId);
    await when(({ state }) => state.phase === 'active');
    // Who owns what was asked at least once, as by every page of the portal.
    for (const as of [headers.owner, headers.nonOwner]) {
      await call('get', '/halts', as);
    }
  }, 60_000);

  afterEach(async () => {
    jest.restoreAllMocks();
    userInfo.getUserInfo.mockImplementation(ownership);
    world.mendDatabase();
    await plane.stop();
    await world.close();
  });

  function breakEverything(how: 'refuses' | 'hangs') {
    const answer = async () =>
      how === 'refuses'
        ? Promise.reject(new Error('down'))
        : new Promise<never>(() => undefined);
    userInfo.getUserInfo.mockImplementation(answer);
    jest.spyOn(plane.catalog, 'getEntitiesByRefs').mockImplementation(answer);
    world.breakDatabase(how);
  }

  it.each(['refuses', 'hangs'] as const)(
    'stops a run at its agent at once while the database %s, and in its history when it is back',
    async how => {
      breakEverything(how);
      const asked = Date.now();
      const foreign = call(
        'post',
        `/runs/${runId}/abort`,
        headers.nonOwner,
      ).then(answer => answer);
      const answered = call('post', `/runs/${runId}/abort`).then(
        answer => answer,
      );
      const stop = await agent.next('stop');
      expect(Date.now() - asked).toBeLessThan(3000);
      expect(stop.value.cause).toContain('user:default/mara');
      expect((await foreign).status).toBe(403);
      const { status, body } = await answered;
      expect(status).toBe(503);
      expect(body.error.message).toMatch(
        /^The stop went out to edge\. It could not be stored yet: .*you need not stop again/,
      );
      world.mendDatabase();
      const run = await when(({ state }) => state.endedAt !== undefined);
      expect(run.state).toMatchObject({ phase: 'aborted', recovery: 'clean' });
    },
    30_000,
  );

  it.each(['refuses', 'hangs'] as const)(
    'halts a run while the database %s, keeps the halt, and stores it under its own id',
    async how => {
      breakEverything(how);
      const answered = call('post', '/halts')
        .send({ scope: { kind: 'run', runId }, reason: 'INC-1' })
        .then(answer => answer);
      const order = await agent.next('halt');
      expect(order.value).toMatchObject({ scope: 'run', value: runId });
      await agent.next('stop');
      const { status, body } = await answered;
      expect(status).toBe(503);
      expect(body.error.message).toMatch(
        /^The halt went out to edge and holds, but could not be stored yet: .*you need not halt again/,
      );
      world.mendDatabase();
      const run = await when(({ state }) => state.endedAt !== undefined);
      expect(run.state.stops[0]).toMatchObject({
        kind: 'halt',
        by: order.value.haltId,
      });
      expect(await world.stores.halts.listActive()).toEqual([
        expect.objectContaining({ id: order.value.haltId, reason: 'INC-1' }),
      ]);
    },
    30_000,
  );

  it('says that a run has ended, and that nothing was sent for one that nobody can look up', async () => {
    await call('post', `/runs/${runId}/abort`);
    await when(({ state }) => state.endedAt !== undefined);
    const again = await call('post', `/runs/${runId}/abort`);
    expect(again.status).toBe(409);
    breakEverything('refuses');
    const unknown = await call('post', `/runs/${runId}/abort`);
    expect(unknown.status).toBe(503);
    expect(unknown.body.error.message).toContain('Nothing was sent');
  }, 30_000);

  it('counts what a halt stopped also after the runs have ended', async () => {
    const halt = await call('post', '/halts').send({
      scope: { kind: 'run', runId },
    });
    expect(halt.status).toBe(201);
    await when(({ state }) => state.endedAt !== undefined);
    const { body } = await call('get', '/halts');
    expect(body.active).toEqual([
      expect.objectContaining({
        id: halt.body.id,
        attempts: { absent: 1, reverting: 0, unknown: 0 },
        agents: { reached: ['edge'], notReached: [] },
      }),
    ]);
  }, 30_000);
});
