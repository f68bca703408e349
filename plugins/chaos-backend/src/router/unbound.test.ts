import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { pauseDocument, processTarget } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';

/** Names no entity, and hits every process of the given services. */
function documentWithout(...names: string[]) {
  const document = pauseDocument('payments');
  return {
    ...document,
    spec: {
      target: {
        kind: 'process',
        selector: {
          matchExpressions: [{ key: 'app', operator: 'In', values: names }],
        },
      },
      action: { type: 'processPause', all: true, duration: '30s' },
    },
  };
}

describe('an experiment that names no entity', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, planned } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  async function saved(document: object, as: { authorization: string }) {
    const { body } = await call('post', '/experiments', as).send(document);
    return body.id as string;
  }

  it('is about the one that its targets agree on, and is launched by its owners', async () => {
    const id = await saved(documentWithout('payments'), headers.administrator);
    const { plan, refusals } = await planned(id, headers.administrator);
    expect(plan.entityRef).toBe('component:default/payments');
    expect(refusals).toBe(0);
    const started = await call('post', '/runs', headers.administrator).send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(started.body).toMatchObject({
      entityRef: 'component:default/payments',
    });
    const run = await plane.stores.runs.get(started.body.id);
    expect(run?.owners).toEqual(['group:default/team-checkout']);
  });

  it('is launched by administrators where its targets are of several', async () => {
    const id = await saved(
      documentWithout('payments', 'catalog'),
      headers.administrator,
    );
    const { plan, refusals } = await planned(id, headers.administrator);
    expect(plan.entityRef).toBeUndefined();
    expect(plan.steps[0].targets).toHaveLength(3);
    expect(refusals).toBe(0);
    const started = await call('post', '/runs', headers.administrator).send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(started.status).toBe(201);
    const run = await plane.stores.runs.get(started.body.id);
    expect(run).toMatchObject({ owners: [] });
    expect(run?.state.labels).toMatchObject({
      entityRefs: ['component:default/catalog', 'component:default/payments'],
      owners: ['group:default/team-catalog', 'group:default/team-checkout'],
    });
  });

  it('is launched by nobody else, also not by its author', async () => {
    const id = await saved(
      documentWithout('payments', 'catalog'),
      headers.owner,
    );
    const { plan } = await planned(id);
    expect(plan.safety[0]).toMatchObject({
      rule: 'ownerOfTarget',
      level: 'refuse',
      remedy: 'Name it in spec.entityRef, or ask an administrator',
    });
    const response = await call('post', '/runs').send({
      experimentId: id,
      targetsHash: plan.targetsHash,
    });
    expect(response.status).toBe(403);
    expect(plane.engine.woken).toEqual([]);
  });

  it('hits no target that names nobody', async () => {
    plane.gateway.targets = [
      { ...processTarget('payments', 101), confirmedEntityRef: undefined },
      processTarget('catalog', 201),
    ];
    const id = await saved(
      documentWithout('payments', 'catalog'),
      headers.administrator,
    );
    const { plan } = await planned(id, headers.administrator);
    expect(plan.safety).toContainEqual(
      expect.objectContaining({
        rule: 'targetConfirmsEntity',
        level: 'refuse',
      }),
    );
  });
});
