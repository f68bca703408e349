import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AttemptState, Halt } from '@faultline/chaos-core';
import request from 'supertest';
import { headers } from '../__testUtils__/people';
import { sampleRun } from '../database/__testUtils__/sampleRun';
import { pauseDocument } from '../__testUtils__/shop';
import { startControlPlane } from '../__testUtils__/startControlPlane';
import { allRoutes } from './routes';

type Role = keyof typeof headers;
type ControlPlane = Awaited<ReturnType<typeof startControlPlane>>;

/** Who passes the door of a route; everybody else gets 401 or 403. */
const EVERYBODY: Role[] = ['owner', 'nonOwner', 'administrator', 'service'];
const PEOPLE: Role[] = ['owner', 'nonOwner', 'administrator'];
const OWNERS: Role[] = ['owner', 'administrator'];

// A route that is missing here fails the first test, so that nobody adds one
// without saying for whom it is.
const ALLOWED: Record<string, Role[]> = {
  getOverview: EVERYBODY,
  listScores: EVERYBODY,
  getScore: EVERYBODY,
  listFaults: EVERYBODY,
  listTemplates: EVERYBODY,
  instantiateTemplate: PEOPLE,
  listExperiments: EVERYBODY,
  createExperiment: PEOPLE,
  getExperiment: EVERYBODY,
  updateExperiment: OWNERS,
  deleteExperiment: OWNERS,
  planExperiment: PEOPLE,
  startRun: OWNERS,
  listRuns: EVERYBODY,
  getRun: EVERYBODY,
  listRunEvents: EVERYBODY,
  abortRun: OWNERS,
  attestRun: OWNERS,
  listAgents: EVERYBODY,
  createJoinToken: ['administrator'],
  listHalts: EVERYBODY,
  listHaltScopes: EVERYBODY,
  createHalt: OWNERS,
  liftHalt: OWNERS,
};

const BODIES: Record<string, object> = {
  instantiateTemplate: {
    entityRef: 'component:default/payments',
    parameters: {},
  },
  createExperiment: pauseDocument('payments'),
  updateExperiment: pauseDocument('payments'),
  attestRun: {
    attemptId: 'a'.repeat(26),
    statement: 'absent',
    reason: 'looked',
  },
  createJoinToken: { name: 'other', kind: 'host', environment: 'demo' },
  createHalt: {
    scope: { kind: 'entity', entityRef: 'component:default/payments' },
  },
};

const QUERIES: Record<string, string> = {
  updateExperiment: '?revision=1',
  liftHalt: '?reason=over',
};

const sampleAttempt: AttemptState = {
  id: 'a'.repeat(26),
  runId: 'r1',
  step: 0,
  group: 0,
  targetId: 'process:b:1:2',
  agentId: 'local-host',
  phase: 'injected',
  seen: 'present',
};

const cases = allRoutes.flatMap(route =>
  (Object.keys(headers) as Role[]).map(
    role => [route.operationId, role] as const,
  ),
);

function expected(operationId: string, role: Role): string {
  if (role === 'none') {
    return 'nobody is signed in';
  }
  return ALLOWED[operationId].includes(role)
    ? 'let in'
    : 'refused with a remedy';
}

// Past the door a request may still meet a conflict or a missing part.
function outcomeOf({ status, body }: request.Response): string {
  switch (status) {
    case 401:
      return 'nobody is signed in';
    case 403:
      return body.problems[0].remedy
        ? 'refused with a remedy'
        : 'refused without a word';
    case 404:
    case 500:
      return `failed with ${status}`;
    default:
      return 'let in';
  }
}

describe('the matrix of routes and roles', () => {
  let plane: ControlPlane;

  beforeEach(async () => {
    plane = await startControlPlane();
  }, 60_000);

  afterEach(() => plane.stop());

  const send = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    role: Role,
  ) => request(plane.server)[method](`/api/chaos${path}`).set(headers[role]);

  /** An experiment, its plan, a run and a halt, all by the owner. */
  async function prepare() {
    const { body: experiment } = await send(
      'post',
      '/experiments',
      'owner',
    ).send(pauseDocument('payments'));
    const { body: planned } = await send(
      'post',
      `/experiments/${experiment.id}/plan`,
      'owner',
    );
    const start = {
      experimentId: experiment.id,
      targetsHash: planned.plan.targetsHash,
    };
    const { body: run } = await send('post', '/runs', 'owner').send(start);
    const { body: halt } = await send('post', '/halts', 'owner').send({
      scope: { kind: 'run', runId: run.id },
    });
    return { experiment, run, halt, start };
  }

  it('says for every route who may use it', () => {
    expect(Object.keys(ALLOWED).sort()).toEqual(
      allRoutes.map(route => route.operationId).sort(),
    );
  });

  it.each(cases)('%s answers %s as it should', async (operationId, role) => {
    const route = allRoutes.find(one => one.operationId === operationId);
    if (!route) {
      throw new Error(`There is no route ${operationId}`);
    }
    const { experiment, run, halt, start } = await prepare();
    const ids: Record<string, string> = {
      '/experiments': experiment.id,
      '/runs': run.id,
      '/halts': halt.id,
    };
    const path = route.path
      .replace(/^(\/\w+)\/:id/, (_match, base) => `${base}/${ids[base]}`)
      .replace(':kind/:namespace/:name', 'component/default/payments')
      .replace(':name', 'freeze-one-instance');
    const response = await send(
      route.method,
      `${path}${QUERIES[operationId] ?? ''}`,
      role,
    ).send(operationId === 'startRun' ? start : BODIES[operationId]);
    expect(outcomeOf(response)).toBe(expected(operationId, role));
  });
});

describe('with a permission policy that denies', () => {
  let plane: ControlPlane;

  beforeAll(async () => {
    plane = await startControlPlane({ permission: AuthorizeResult.DENY });
  }, 60_000);

  afterAll(() => plane.stop());

  // What can be broken is the same for everybody and says nothing of anybody;
  // what is left of halts is looked at below. The scopes of a halt say only
  // that none may be halted.
  const open = ['listFaults', 'listTemplates', 'listHalts', 'listHaltScopes'];

  it('tells of halts that they hold, and of no run and no agent', async () => {
    const halt: Halt = {
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'INC-1',
      by: 'user:default/noor',
      at: 1,
    };
    plane.gateway.halt(halt);
    await plane.stores.halts.insert(halt);
    await plane.stores.runs.insert(
      sampleRun('r1', {
        phase: 'stopping',
        stops: [{ kind: 'halt', by: 'h1', reason: 'x', at: 1 }],
        attempts: [sampleAttempt],
      }),
      [],
    );
    const { body } = await request(plane.server)
      .get('/api/chaos/halts')
      .set(headers.administrator);
    expect(body.active).toEqual([
      {
        ...halt,
        agents: { reached: [], notReached: [] },
        attempts: { absent: 0, reverting: 0, unknown: 0 },
        allowed: { lift: expect.objectContaining({ allowed: false }) },
      },
    ]);
  });

  it.each(
    allRoutes
      .filter(route => !open.includes(route.operationId))
      .map(route => [route.operationId, route] as const),
  )('%s gives nothing even to administrators', async (operationId, route) => {
    const path = route.path
      .replace(':kind/:namespace/:name', 'component/default/payments')
      .replace(':name', 'freeze-one-instance')
      .replace(':id', 'some-id');
    const response = await request(plane.server)
      [route.method](`/api/chaos${path}${QUERIES[operationId] ?? ''}`)
      .set(headers.administrator)
      .send(
        operationId === 'startRun'
          ? { experimentId: 'e', targetsHash: 'a'.repeat(64) }
          : BODIES[operationId],
      );
    expect([403, 404]).toContain(response.status);
  });
});
