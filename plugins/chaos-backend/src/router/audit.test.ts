import { callControlPlane } from '../__testUtils__/callControlPlane';
import { headers } from '../__testUtils__/people';
import { pauseDocument } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';

const PAYMENTS = 'component:default/payments';
const OWNERS = 'group:default/team-checkout';

describe('the audit log', () => {
  let plane: Awaited<ReturnType<typeof startControlPlane>>;
  const { call, saved, planned } = callControlPlane(() => plane);

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  /** Everything that the two lines of the latest event with this id say. */
  const latest = (eventId: string, ended: 'success' | 'fail') => {
    const begun = plane.auditor.createEvent.mock.calls
      .map(([event]) => event)
      .findLast(event => event.eventId === eventId);
    const [end] = (
      plane.audited[ended].mock.calls as unknown as Array<[{ meta: object }]>
    )[plane.audited[ended].mock.calls.length - 1];
    return { ...begun?.meta, ...end.meta };
  };

  const launched = async () => {
    const id = await saved();
    const { plan } = await planned(id);
    const request = { experimentId: id, targetsHash: plan.targetsHash };
    const { body: run } = await call('post', '/runs').send(request);
    return { id, plan, run, request };
  };

  it('names entity, owners, run and hash of a launch, refused or not', async () => {
    const { id, plan, run, request } = await launched();
    const known = {
      door: 'rest',
      experimentId: id,
      entityRef: PAYMENTS,
      owners: OWNERS,
      planHash: plan.targetsHash,
    };
    expect(latest('run-start', 'success')).toEqual({
      ...known,
      principal: 'user:default/mara',
      runId: run.id,
    });
    await call('post', '/runs', headers.nonOwner).send(request).expect(403);
    expect(latest('run-start', 'fail')).toEqual({
      ...known,
      principal: 'user:default/ines',
    });
  });

  it('names entity and hash of a stop and of an attestation, refused or not', async () => {
    const { id, plan, run } = await launched();
    const known = {
      door: 'rest',
      runId: run.id,
      experimentId: id,
      entityRef: PAYMENTS,
      owners: OWNERS,
      planHash: plan.targetsHash,
    };
    await call('post', `/runs/${run.id}/abort`, headers.nonOwner).expect(403);
    expect(latest('run-abort', 'fail')).toMatchObject(known);
    const stored = await plane.stores.runs.get(run.id);
    const word = {
      attemptId: stored?.state.attempts[0].id,
      statement: 'absent',
      reason: 'looked myself',
    };
    await call('post', `/runs/${run.id}/attest`).send(word).expect(409);
    expect(latest('run-attest', 'fail')).toMatchObject({ ...known, ...word });
    await call('post', `/runs/${run.id}/abort`).expect(200);
    expect(latest('run-abort', 'success')).toMatchObject(known);
  });

  it('names the entity of an experiment that was not changed, deleted or halted', async () => {
    const id = await saved();
    const about = { door: 'rest', experimentId: id, entityRef: PAYMENTS };
    await call('put', `/experiments/${id}?revision=1`, headers.nonOwner)
      .send(pauseDocument('payments'))
      .expect(403);
    expect(latest('experiment-update', 'fail')).toMatchObject(about);
    await call('delete', `/experiments/${id}`, headers.nonOwner).expect(403);
    expect(latest('experiment-delete', 'fail')).toMatchObject(about);
    await call('delete', `/experiments/${id}`).expect(204);
    expect(latest('experiment-delete', 'success')).toMatchObject(about);
    await call('post', '/halts', headers.nonOwner)
      .send({ scope: { kind: 'entity', entityRef: PAYMENTS } })
      .expect(403);
    expect(latest('halt-create', 'fail')).toMatchObject({
      entityRef: PAYMENTS,
      owners: OWNERS,
    });
  });
});
