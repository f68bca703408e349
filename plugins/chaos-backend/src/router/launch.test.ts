import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { pauseDocument, processTarget } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';

describe('launching', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, saved, planned } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

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

  it.each([
    [{ requireApproval: true }, 'approvalGiven'],
    [{ errorBudgetShare: '5%' }, 'errorBudgetKnown'],
  ])('is refused by the plan, and by the launch: %j', async (safety, rule) => {
    const document = pauseDocument('payments');
    const { body } = await call('post', '/experiments').send({
      ...document,
      spec: { ...document.spec, safety },
    });
    const { plan, refusals } = await planned(body.id);
    expect(refusals).toBe(1);
    expect(plan.safety[0]).toMatchObject({ rule, level: 'refuse' });
    const response = await call('post', '/runs').send({
      experimentId: body.id,
      targetsHash: plan.targetsHash,
    });
    expect(response.status).toBe(422);
    expect(response.body.verdicts[0]).toMatchObject({ rule });
  });
});
