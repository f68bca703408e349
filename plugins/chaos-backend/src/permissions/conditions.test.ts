import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import {
  chaosExperimentReadPermission,
  chaosRunReadPermission,
} from '@faultline/backstage-plugin-chaos-common';
import request from 'supertest';
import { sampleRun } from '../database/__testUtils__/sampleRun';
import { headers, INES } from '../__testUtils__/people';
import { pauseDocument } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';
import {
  chaosExperimentConditions,
  chaosRunConditions,
  createChaosExperimentConditionalDecision,
  createChaosRunConditionalDecision,
} from './conditions';

const CATALOG = 'group:default/team-catalog';

describe('conditional permissions', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;

  // A policy that shows people only what they own or asked for.
  beforeAll(async () => {
    plane = await startControlPlane({
      decide: permission => {
        if (isPermission(permission, chaosRunReadPermission)) {
          return createChaosRunConditionalDecision(permission, {
            anyOf: [
              chaosRunConditions.isRunOwner({ claims: [CATALOG] }),
              chaosRunConditions.isRunRequester({ users: [INES] }),
            ],
          });
        }
        if (isPermission(permission, chaosExperimentReadPermission)) {
          return createChaosExperimentConditionalDecision(permission, {
            anyOf: [
              chaosExperimentConditions.isExperimentOwner({
                claims: [CATALOG],
              }),
              chaosExperimentConditions.isExperimentAuthor({ users: [INES] }),
            ],
          });
        }
        return { result: AuthorizeResult.ALLOW };
      },
    });
    const { runs } = plane.stores;
    await runs.insert(sampleRun('run-of-others'), []);
    await runs.insert(sampleRun('owned', {}, { owners: [CATALOG] }), []);
    await runs.insert(sampleRun('asked-for', {}, { requestedBy: INES }), []);
  }, 60_000);

  afterAll(() => plane.stop());

  const get = (path: string) =>
    request(plane.server).get(`/api/chaos${path}`).set(headers.nonOwner);

  it('list and read the same runs', async () => {
    const { body } = await get('/runs');
    const listed = body.items.map((run: { id: string }) => run.id).sort();
    expect(listed).toEqual(['asked-for', 'owned']);
    expect((await get('/runs/owned')).status).toBe(200);
    expect((await get('/runs/run-of-others')).status).toBe(404);
    expect((await get('/runs/run-of-others/events')).status).toBe(404);
  });

  it('count nothing in the overview that cannot be read', async () => {
    const { body } = await get('/overview');
    expect(body.counts.running).toBe(2);
  });

  it('show nothing of the others on the entity’s tab', async () => {
    const { body } = await get('/scores/component/default/payments');
    const shown = [...body.runs, ...body.active].map(run => run.id);
    expect(shown).not.toContain('run-of-others');
  });

  it('list and read the same experiments', async () => {
    const save = (name: string) =>
      request(plane.server)
        .post('/api/chaos/experiments')
        .set(headers.owner)
        .send(pauseDocument(name));
    const { body: hidden } = await save('payments');
    const { body: shown } = await save('catalog');
    // Owners of experiments come from what was seen of their entities.
    await get('/scores/component/default/catalog');
    const { body } = await get('/experiments');
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([shown.id]);
    expect((await get(`/experiments/${shown.id}`)).status).toBe(200);
    expect((await get(`/experiments/${hidden.id}`)).status).toBe(404);
  });
});
