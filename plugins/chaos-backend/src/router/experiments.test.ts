import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { pauseDocument } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';

describe('the routes of experiments and templates', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, saved } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

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
    const again = await call(
      'post',
      '/templates/freeze-one-instance/experiment',
    ).send({ entityRef: 'component:default/payments' });
    expect(again.body.id).toBe(response.body.id);
    const unknown = await call('post', '/templates/none/experiment').send({
      entityRef: 'component:default/payments',
    });
    expect(unknown.status).toBe(404);
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
    const seen = async (as: { authorization: string }) =>
      (await call('get', '/experiments', as)).body.items.length;
    expect(await seen(headers.owner)).toBe(1);
    expect(await seen(headers.nonOwner)).toBe(0);
    expect(await seen(headers.administrator)).toBe(1);
  });

  it('lists a stored experiment whose schedule cannot be read, with its problem, beside the others', async () => {
    const [bad, good] = [await saved(), await saved('catalog')];
    const stored = await plane.stores.experiments.get(bad);
    if (!stored) {
      throw new Error('was not stored');
    }
    await plane.stores.experiments.update(
      {
        ...stored,
        revision: 2,
        experiment: {
          ...stored.experiment,
          schedule: {
            kind: 'cron',
            cron: '0 2 * * *',
            timezone: 'Mars/Olympus',
            concurrency: 'forbid',
            jitterMs: 0,
            suspend: false,
          },
        },
      },
      1,
    );
    const { body } = await call('get', '/experiments').expect(200);
    const outlooks = new Map(
      body.items.map((item: { id: string; outlook: object }) => [
        item.id,
        item.outlook,
      ]),
    );
    expect(outlooks.get(bad)).toMatchObject({
      state: 'suspended',
      sentence: expect.stringMatching(
        /cannot be read.*Mars\/Olympus.*save it again/,
      ),
    });
    expect(outlooks.get(good)).toMatchObject({ state: 'onDemand' });
  });
});
