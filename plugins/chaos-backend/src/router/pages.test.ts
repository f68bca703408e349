import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { startControlPlane } from '../__testUtils__/startControlPlane';

describe('the answers for whole pages', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, saved } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  it('tells everybody that it is healthy, and nobody else anything', async () => {
    expect((await call('get', '/health', headers.none)).status).toBe(200);
    expect((await call('get', '/metrics', headers.none)).status).toBe(401);
    expect((await call('get', '/metrics')).text).toContain('faultline_');
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

  it('switches the launch off where a halt covers the entity, and says why', async () => {
    const tab = '/scores/component/default/payments';
    const halted = (scope: object) =>
      call('post', '/halts', headers.administrator).send({ scope });
    await halted({ kind: 'environment', environment: 'elsewhere' });
    const free = await call('get', tab);
    expect(free.body.halts).toHaveLength(1);
    expect(free.body.haltedBy).toBeUndefined();
    expect(free.body.allowed.launch).toEqual({ allowed: true });
    const { body: halt } = await halted({
      kind: 'environment',
      environment: 'demo',
    });
    const { body } = await call('get', tab);
    expect(body.haltedBy).toBe(halt.id);
    expect(body.allowed.launch).toEqual({
      allowed: false,
      reason: `user:default/noor has halted this: ${halt.reason}`,
      remedy: 'Wait until the halt is lifted, or ask for it',
    });
    expect(body.halts).toContainEqual(
      expect.objectContaining({
        id: halt.id,
        agents: { reached: ['local-host'], notReached: [] },
        allowed: {
          lift: {
            allowed: false,
            reason:
              'Lifting a halt of a whole environment is for administrators only',
            remedy: expect.stringContaining('platform-admins'),
          },
        },
      }),
    );
    const admin = await call('get', tab, headers.administrator);
    expect(admin.body.halts[0].allowed.lift).toEqual({ allowed: true });
  });

  it('says that no agent can reach the entity only when all have answered', async () => {
    const tab = '/scores/component/default/payments';
    plane.gateway.targets = [];
    plane.gateway.mute.add('local-host');
    expect((await call('get', tab)).body.notices).toEqual([]);
    plane.gateway.mute.clear();
    plane.clock.now += 6_000;
    expect((await call('get', tab)).body).toMatchObject({
      agents: { connected: 1, covering: 0 },
      notices: [
        {
          kind: 'noAgent',
          sentence: 'No agent can reach payments.',
          remedy: expect.stringContaining('app=payments'),
        },
      ],
    });
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
    // Whoever is connected is there; whoever is not may have lost its identity.
    const same = { ...token, name: 'local-host' };
    await plane.stores.agents.upsert({
      id: 'local-host',
      kind: 'host',
      environment: 'demo',
      enrolledAt: 1,
      certificateSerial: '01',
      certificateUntil: Number.MAX_SAFE_INTEGER,
      version: '0.1.0',
      capabilities: [],
    });
    const again = () =>
      call('post', '/agents/join-tokens', headers.administrator).send(same);
    expect((await again()).status).toBe(409);
    plane.gateway.agents = [];
    expect((await again()).status).toBe(201);
    const written = [
      ...plane.auditor.createEvent.mock.calls.map(([event]) => event.meta),
      ...plane.audited.success.mock.calls,
    ];
    expect(JSON.stringify(written)).not.toContain('flt1.');
  });
});
