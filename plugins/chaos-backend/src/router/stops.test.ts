import type { HaltChoice } from '@faultline/backstage-plugin-chaos-common';
import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { startControlPlane } from '../__testUtils__/startControlPlane';

describe('stops and halts', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, saved, planned } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  it('stops a run for its owners also while the catalog is down, and for nobody else', async () => {
    const id = await saved();
    const { plan } = await planned(id);
    const { body: run } = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    const refused = await call(
      'post',
      `/runs/${run.id}/abort`,
      headers.nonOwner,
    );
    expect(refused.status).toBe(403);
    jest
      .spyOn(plane.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    const stopped = await call('post', `/runs/${run.id}/abort`).send({
      reason: 'enough',
    });
    expect(stopped.status).toBe(200);
    const stored = await plane.stores.runs.get(run.id);
    expect(stored?.state.stops).toMatchObject([
      { kind: 'user', by: 'user:default/mara', reason: 'enough' },
    ]);
  });

  it('sends a halt out also while the database is down', async () => {
    jest
      .spyOn(plane.stores.halts, 'insert')
      .mockRejectedValue(new Error('database is locked'));
    const response = await call('post', '/halts', headers.administrator).send({
      scope: { kind: 'everything' },
    });
    expect(plane.gateway.halts).toHaveLength(1);
    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('went out to local-host');
  });

  it('offers what may be halted from a page, with the reason when not', async () => {
    const about = '/halts/scopes?entityRef=component:default/payments';
    const reads = async (
      path: string,
      who: (typeof headers)[keyof typeof headers],
    ) => {
      const { body } = await call('get', path, who);
      return body.map(
        ({ scope, allowed }: HaltChoice) =>
          `${Object.values(scope).join(' ')}: ${
            allowed.allowed ? 'yes' : allowed.reason
          }`,
      );
    };
    expect(await reads(about, headers.owner)).toEqual([
      'entity component:default/payments: yes',
      'owner group:default/team-checkout: yes',
      'environment demo: Halting a whole environment is for administrators only',
      'everything: Halting everything is for administrators only',
    ]);
    const other = await reads(about, headers.nonOwner);
    expect(other[0]).toMatch(/^entity .*: .*(own|team-checkout)/);
    expect(other).toContainEqual('owner group:default/team-catalog: yes');
    expect(await reads('/halts/scopes', headers.administrator)).toEqual([
      'owner group:default/platform-admins: yes',
      'environment demo: yes',
      'everything: yes',
    ]);
  });

  it('offers scopes also while catalog and database are down', async () => {
    const down = new Error('down');
    jest.spyOn(plane.catalog, 'getEntitiesByRefs').mockRejectedValue(down);
    jest.spyOn(plane.stores.agents, 'list').mockRejectedValue(down);
    jest.spyOn(plane.stores.runs, 'get').mockRejectedValue(down);
    const { body } = await call(
      'get',
      '/halts/scopes?runId=r1&entityRef=component:default/payments',
    );
    expect(body.map(({ scope }: HaltChoice) => scope.kind)).toEqual(
      expect.arrayContaining(['owner', 'environment', 'everything']),
    );
  });

  it('shows the halts that hold while nobody can say whose they are', async () => {
    const scope = { kind: 'entity', entityRef: 'component:default/payments' };
    await call('post', '/halts').send({ scope, reason: 'sale' });
    jest
      .spyOn(plane.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('down'));
    const { status, body } = await call('get', '/halts');
    expect(status).toBe(200);
    expect(body.active).toMatchObject([
      {
        reason: 'sale',
        allowed: {
          lift: { allowed: false, reason: expect.stringContaining('down') },
        },
      },
    ]);
  });

  it('halts and lifts, and blocks new starts in between', async () => {
    const scope = { kind: 'entity', entityRef: 'component:default/payments' };
    const refused = await call('post', '/halts', headers.nonOwner).send({
      scope,
    });
    expect(refused.status).toBe(403);
    const halt = await call('post', '/halts').send({ scope, reason: 'sale' });
    expect(halt.status).toBe(201);
    expect(halt.body.agents.reached).toEqual(['local-host']);
    expect(plane.gateway.halts).toHaveLength(1);
    const { plan } = await planned(await saved());
    expect(plan.safety).toContainEqual(
      expect.objectContaining({ rule: 'noHalt', level: 'refuse' }),
    );
    const lift = `/halts/${halt.body.id}?reason=over`;
    expect((await call('delete', lift, headers.nonOwner)).status).toBe(403);
    expect((await call('delete', lift)).body.lifted.reason).toBe('over');
    expect((await call('delete', lift)).status).toBe(409);
    // The second time too: an agent may have missed the first lift.
    expect(plane.gateway.lifted).toEqual([halt.body.id, halt.body.id]);
    const everything = { scope: { kind: 'everything' } };
    expect((await call('post', '/halts').send(everything)).status).toBe(403);
    expect(
      (await call('post', '/halts', headers.administrator).send(everything))
        .status,
    ).toBe(201);
    expect((await call('get', '/halts')).body.active).toHaveLength(1);
  });
});
