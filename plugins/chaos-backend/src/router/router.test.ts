import request from 'supertest';
import { headers } from '../__testUtils__/people';
import { pauseDocument, processTarget } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';

type ControlPlane = Awaited<ReturnType<typeof startControlPlane>>;

describe('the router', () => {
  let plane: ControlPlane;

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  const call = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    as: Record<string, string> = headers.owner,
  ) => request(plane.server)[method](`/api/chaos${path}`).set(as);

  async function saved(name = 'payments', as = headers.owner) {
    const response = await call('post', '/experiments', as).send(
      pauseDocument(name),
    );
    expect(response.status).toBe(201);
    return response.body.id as string;
  }

  async function planned(id: string, as = headers.owner) {
    const response = await call('post', `/experiments/${id}/plan`, as);
    expect(response.status).toBe(200);
    return response.body;
  }

  it('tells everybody that it is healthy, and nobody else anything', async () => {
    expect((await call('get', '/health', headers.none)).status).toBe(200);
    expect((await call('get', '/metrics', headers.none)).status).toBe(401);
    expect((await call('get', '/metrics')).text).toContain('faultline_');
  });

  it('saves, lists, changes and deletes an experiment', async () => {
    const id = await saved();
    const list = await call(
      'get',
      '/experiments?entityRef=component:default/payments',
    );
    expect(list.body.items).toMatchObject([{ id, revision: 1 }]);
    const changed = await call('put', `/experiments/${id}?revision=1`).send(
      pauseDocument('payments', 'processPause'),
    );
    expect(changed.body.revision).toBe(2);
    const late = await call('put', `/experiments/${id}?revision=1`).send(
      pauseDocument('payments'),
    );
    expect(late.status).toBe(409);
    expect((await call('delete', `/experiments/${id}`)).status).toBe(204);
    expect((await call('get', `/experiments/${id}`)).status).toBe(404);
  });

  it('says where a document is wrong, and saves nothing', async () => {
    const response = await call('post', '/experiments')
      .set('content-type', 'text/yaml')
      .send(
        'apiVersion: chaos.example.com/v1\nkind: ChaosExperiment\nmetadata: {name: x}\nspec:\n  target: {selector: {app: a}}\n  action: {type: networkLatancy, duration: 0s}\n',
      );
    expect(response.status).toBe(400);
    expect(response.body.problems[0]).toMatchObject({
      path: expect.stringContaining('spec.action'),
      line: 6,
      remedy: expect.any(String),
    });
    expect((await call('get', '/experiments')).body.items).toEqual([]);
  });

  it('refuses a document above 256 KiB', async () => {
    const response = await call('post', '/experiments')
      .set('content-type', 'text/yaml')
      .send('#'.repeat(256 * 1024 + 1));
    expect(response.status).toBe(413);
    expect(response.body.problems[0].remedy).toBe('Send a smaller document');
  });

  it.each([
    ['get', '/runs?limit=101', 'query.limit'],
    ['get', '/runs?colour=red', 'query'],
    ['get', '/experiments?entityRef=payments', 'query.entityRef'],
    ['post', '/runs', 'body.experimentId'],
    ['post', '/halts', 'body.scope'],
  ] as const)('names what is wrong in %s %s', async (method, path, place) => {
    const response = await call(method, path);
    expect(response.status).toBe(400);
    expect(response.body.problems[0].path).toBe(place);
  });

  it('refuses JSON that is none', async () => {
    const response = await call('post', '/halts')
      .set('content-type', 'application/json')
      .send('{"scope":');
    expect(response.status).toBe(400);
    expect(response.body.problems[0].path).toBe('body');
  });

  it('launches the plan that was shown, and keeps it in history', async () => {
    const id = await saved();
    const { plan, refusals, agents } = await planned(id);
    expect(refusals).toBe(0);
    expect(agents).toEqual([
      expect.objectContaining({ agentId: 'local-host', answered: true }),
    ]);
    const started = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(started.body).toMatchObject({ phase: 'queued' });
    expect(started.status).toBe(201);
    expect(plane.engine.woken).toEqual([started.body.id]);
    const view = await call('get', `/runs/${started.body.id}`);
    expect(view.body).toMatchObject({
      requestedBy: 'user:default/mara',
      owners: ['group:default/team-checkout'],
      history: { verified: true },
      allowed: { abort: { allowed: true } },
    });
    expect(view.body.attempts).toHaveLength(1);
    const events = await call('get', `/runs/${started.body.id}/events`);
    expect(events.body.items.at(-1)).toMatchObject({ type: 'run.requested' });
    expect(plane.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'run-start',
        meta: expect.objectContaining({
          principal: 'user:default/mara',
          door: 'rest',
          planHash: plan.targetsHash,
        }),
      }),
    );
  });

  it('refuses to launch when other targets would be hit than were shown', async () => {
    const id = await saved();
    const { plan } = await planned(id);
    plane.gateway.targets = [processTarget('payments', 103)];
    const response = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(response.status).toBe(409);
    expect(response.body.problems[0].remedy).toContain('new plan');
    expect((await call('get', '/runs')).body.items).toEqual([]);
  });

  it('refuses a hash that no plan has, and one that expired', async () => {
    const id = await saved();
    const unknown = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: 'f'.repeat(64),
    });
    expect(unknown.status).toBe(409);
    const { plan } = await planned(id);
    plane.clock.now += 31 * 60_000;
    const late = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(late.status).toBe(409);
    expect(late.body.error.message).toContain('expired');
  });

  it('refuses by verdict when no agent is connected, and plans nevertheless', async () => {
    plane.gateway.agents = [];
    const id = await saved();
    const { plan, refusals } = await planned(id);
    expect(refusals).toBeGreaterThan(0);
    const response = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(response.status).toBe(422);
    expect(response.body.verdicts).toContainEqual(
      expect.objectContaining({ level: 'refuse', remedy: expect.any(String) }),
    );
  });

  it('refuses what an agent cannot do, with the remedy of the agent', async () => {
    plane.gateway.missing = {
      detail: 'may not signal this process',
      remedy: 'Run the agent as the owner of the process',
    };
    const { plan, refusals } = await planned(await saved());
    expect(refusals).toBeGreaterThan(0);
    expect(JSON.stringify(plan.safety)).toContain(
      'Run the agent as the owner of the process',
    );
  });

  it('says of a mute agent that it did not answer', async () => {
    plane.gateway.mute.add('local-host');
    const { agents } = await planned(await saved());
    expect(agents).toEqual([
      expect.objectContaining({ answered: false, reason: 'no answer' }),
    ]);
  });

  it('lets nobody launch what they do not own, and writes the attempt down', async () => {
    const id = await saved();
    const { plan } = await planned(id, headers.nonOwner);
    expect(plan.safety).toContainEqual(
      expect.objectContaining({ rule: 'ownerOfTarget', level: 'refuse' }),
    );
    const response = await call('post', '/runs', headers.nonOwner).send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(response.status).toBe(403);
    expect(response.body.problems[0].remedy).toContain('team-checkout');
    expect(plane.audited.fail).toHaveBeenCalled();
  });

  it('refuses a target that names another entity than it is claimed for', async () => {
    plane.gateway.targets = [
      processTarget('payments', 101, 'component:default/catalog'),
    ];
    const { plan } = await planned(await saved());
    expect(plan.safety).toContainEqual(
      expect.objectContaining({
        rule: 'targetConfirmsEntity',
        level: 'refuse',
      }),
    );
  });

  it('denies when the catalog cannot be asked', async () => {
    const id = await saved();
    jest
      .spyOn(plane.catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('connect ECONNREFUSED'));
    const response = await call('post', `/experiments/${id}/plan`);
    expect(response.status).toBe(503);
    expect(response.body.error.message).toContain('catalog cannot be asked');
  });

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

  it('sends a stop out also while the database is down', async () => {
    const id = await saved();
    const { plan } = await planned(id);
    const { body: run } = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    await call('get', `/runs/${run.id}`);
    const down = new Error('database is locked');
    jest.spyOn(plane.stores.runs, 'get').mockRejectedValue(down);
    const stop = jest.spyOn(plane.engine, 'stop').mockRejectedValue(down);
    const refused = await call(
      'post',
      `/runs/${run.id}/abort`,
      headers.nonOwner,
    );
    expect(refused.status).toBe(403);
    const stopped = await call('post', `/runs/${run.id}/abort`);
    expect(stop).toHaveBeenCalledTimes(1);
    expect(stopped.status).toBe(503);
    expect(stopped.body.error.message).toContain('went out to the agents');
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
    expect(plane.gateway.lifted).toEqual([halt.body.id]);
    const everything = { scope: { kind: 'everything' } };
    expect((await call('post', '/halts').send(everything)).status).toBe(403);
    expect(
      (await call('post', '/halts', headers.administrator).send(everything))
        .status,
    ).toBe(201);
    expect((await call('get', '/halts')).body.active).toHaveLength(1);
  });

  it('gives the whole entity tab in one answer', async () => {
    await saved();
    const response = await call('get', '/scores/component/default/payments');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      entity: { entityRef: 'component:default/payments', tier: 1 },
      score: { band: 'Not tested' },
      experiments: [{ title: 'pause-one-payments' }],
      agents: { connected: 1, covering: 1 },
      allowed: { launch: { allowed: true } },
      notices: [],
    });
    expect(response.body.templates.length).toBeGreaterThan(5);
    expect(response.body.suggestions[0].edge.to).toBe(
      'component:default/ledger',
    );
    const other = await call(
      'get',
      '/scores/component/default/payments',
      headers.nonOwner,
    );
    expect(other.body.allowed.launch).toMatchObject({
      allowed: false,
      reason: expect.any(String),
      remedy: expect.any(String),
    });
    expect(
      (await call('get', '/scores/component/default/nothing')).status,
    ).toBe(404);
  });

  it('gives the overview and pages of scores', async () => {
    const overview = await call('get', '/overview');
    expect(overview.body).toMatchObject({
      fleet: { visible: 4, notTested: 4 },
      agents: { connected: 1 },
      allowed: { halt: { allowed: false } },
    });
    const first = await call('get', '/scores?limit=3');
    expect(first.body.items).toHaveLength(3);
    const second = await call(
      'get',
      `/scores?limit=3&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toHaveLength(1);
    expect(second.body.nextCursor).toBeUndefined();
    const owned = await call('get', '/scores?owner=group:default/team-catalog');
    expect(
      owned.body.items.map((item: { title: string }) => item.title),
    ).toEqual(['catalog', 'reports']);
  });

  it('says that nothing is connected and how to add it', async () => {
    plane.gateway.agents = [];
    const { body } = await call('get', '/overview');
    expect(body.notices).toEqual([
      expect.objectContaining({ kind: 'noAgent', remedy: expect.any(String) }),
    ]);
  });

  it('makes an experiment from a template with the entity’s own values', async () => {
    const templates = await call(
      'get',
      '/templates?entityRef=component:default/payments',
    );
    expect(templates.body[0]).toMatchObject({ question: expect.any(String) });
    const response = await call(
      'post',
      '/templates/freeze-one-instance/experiment',
    ).send({ entityRef: 'component:default/payments' });
    expect(response.body).toMatchObject({
      template: 'freeze-one-instance',
      entityRef: 'component:default/payments',
    });
    expect(response.status).toBe(201);
    const unknown = await call('post', '/templates/none/experiment').send({
      entityRef: 'component:default/payments',
    });
    expect(unknown.status).toBe(404);
  });

  it('lists faults with who can do them, and makes join tokens for administrators', async () => {
    const { body } = await call('get', '/faults');
    expect(
      body.find((fault: { type: string }) => fault.type === 'processPause')
        .availability,
    ).toMatchObject([{ agentId: 'local-host', available: true }]);
    const token = { name: 'other', kind: 'host', environment: 'demo' };
    expect((await call('post', '/agents/join-tokens').send(token)).status).toBe(
      403,
    );
    const made = await call(
      'post',
      '/agents/join-tokens',
      headers.administrator,
    ).send(token);
    expect(made.status).toBe(201);
    expect(made.body.token).toMatch(/^flt1\./);
    const written = [
      ...plane.auditor.createEvent.mock.calls.map(([event]) => event.meta),
      ...plane.audited.success.mock.calls,
    ];
    expect(JSON.stringify(written)).not.toContain('flt1.');
  });

  it('keeps what is about no entity to its author and administrators', async () => {
    const { entityRef, ...spec } = pauseDocument('payments').spec;
    const { body } = await call('post', '/experiments').send({
      ...pauseDocument('payments'),
      spec,
    });
    const path = `/experiments/${body.id}`;
    expect((await call('get', path)).status).toBe(200);
    expect((await call('get', path, headers.nonOwner)).status).toBe(404);
    expect((await call('get', path, headers.administrator)).status).toBe(200);
    const seen = async (as: Record<string, string>) =>
      (await call('get', '/experiments', as)).body.items.length;
    expect(await seen(headers.owner)).toBe(1);
    expect(await seen(headers.nonOwner)).toBe(0);
    expect(await seen(headers.administrator)).toBe(1);
  });
});
