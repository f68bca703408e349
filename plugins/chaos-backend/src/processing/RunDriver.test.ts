import { mockServices } from '@backstage/backend-test-utils';
import {
  createRun,
  isTerminal,
  ProbeSpec,
  RunState,
  transition,
} from '@faultline/chaos-core';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createStores } from '../database/createStores';
import { sampleRun, samplePlan } from '../database/__testUtils__/sampleRun';
import { migratedDatabase } from '../database/__testUtils__/testEngines';
import type { StoredRun, Stores } from '../database/types';
import {
  enrolScripted,
  ScriptedAgent,
  ScriptedIdentity,
} from '../dispatch/testing/ScriptedAgent';
import { openTestGateway } from '../dispatch/testing/openTestGateway';
import { HttpProbeProvider } from '../probes/HttpProbeProvider';
import { RunDriver } from './RunDriver';

const PAYMENTS = 'component:default/payments';

/** Runs against a real gateway, a real SQLite database and a real http probe; only the agent's hands are scripted. */
describe('RunDriver', () => {
  let stores: Stores;
  let opened: Awaited<ReturnType<typeof openTestGateway>>;
  let identity: ScriptedIdentity;
  let service: Server;
  let origin: string;
  let answer: string;
  const drivers: RunDriver[] = [];
  const agents: ScriptedAgent[] = [];

  beforeEach(async () => {
    stores = createStores(await migratedDatabase('SQLITE_3'));
    opened = await openTestGateway(stores);
    const { dispatch } = opened;
    const { token } = await dispatch.tokens.create(
      { name: 'edge', kind: 'host', environment: 'demo' },
      'user:default/noor',
    );
    identity = await enrolScripted(
      dispatch.ports.enrolment ?? 0,
      dispatch.trust.authority.pem,
      token,
    );
    answer = '{"successRate": 100}';
    service = createServer((_request, response) => response.end(answer));
    await new Promise<void>(resolve =>
      service.listen(0, '127.0.0.1', () => resolve()),
    );
    origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await Promise.all(drivers.splice(0).map(driver => driver.shutdown()));
    agents.splice(0).forEach(agent => agent.close());
    service.closeAllConnections();
    service.close();
    await opened.close();
  });

  function startDriver(options: { authority?: boolean } = {}) {
    const waiting: Array<{
      until: (run: StoredRun) => boolean;
      resolve: (run: StoredRun) => void;
    }> = [];
    const seen: StoredRun[] = [];
    const driver = new RunDriver({
      runs: stores.runs,
      halts: stores.halts,
      gateway: opened.dispatch.gateway,
      providers: new Map([['http', new HttpProbeProvider([origin])]]),
      authority: {
        evaluate: async () =>
          options.authority === false
            ? { granted: false, reason: 'Not an owner', remedy: 'Ask one' }
            : { granted: true, as: 'owner' },
      },
      scores: { conclude: async (_run, report) => ({ report }) },
      logger: mockServices.logger.mock(),
      now: Date.now,
      changed: run => {
        seen.push(run);
        waiting
          .filter(({ until }) => until(run))
          .forEach(({ resolve }) => resolve(run));
      },
      owner: 'test',
    });
    drivers.push(driver);
    return {
      driver,
      when: (until: (run: StoredRun) => boolean) =>
        new Promise<StoredRun>(resolve => {
          const found = seen.find(until);
          if (found) {
            resolve(found);
          } else {
            waiting.push({ until, resolve });
          }
        }),
    };
  }

  function probe(changes: Partial<ProbeSpec> = {}): ProbeSpec {
    return {
      name: 'Success',
      mode: 'throughout',
      role: 'steadyState',
      required: true,
      intervalMs: 50,
      timeoutMs: 1000,
      tolerance: { failing: 2, of: 5 },
      minimumSamples: 2,
      stableForMs: 100,
      graceMs: 2000,
      question: {
        type: 'http',
        url: `${origin}/slo`,
        method: 'GET',
        status: [],
        json: '/successRate',
        comparator: '>=',
        value: 99,
      },
      ...changes,
    };
  }

  async function insertRun(options: {
    durationMs?: number;
    probes?: ProbeSpec[];
    createdAt?: number;
  }) {
    const { durationMs = 30_000, probes = [probe()] } = options;
    const createdAt = options.createdAt ?? Date.now();
    const plan: StoredRun['plan'] = {
      ...samplePlan,
      probes,
      faultMs: durationMs,
      steps: [
        {
          index: 0,
          group: 0,
          action: {
            name: 'processPause',
            type: 'processPause',
            durationMs,
            selection: { mode: 'count', count: 1 },
            parameters: {},
          },
          summary: 'paused',
          mechanism: 'signal',
          shape: 'held',
          survives: 'guarded',
          undoNeeds: 'nothing',
          revertMs: 500,
          undo: 'SIGCONT',
          matched: 1,
          notChosen: [],
          targets: [
            {
              id: 'process:b:1:2',
              kind: 'process',
              name: 'payments-1',
              labels: {},
              confirmedEntityRef: PAYMENTS,
              agentId: 'edge',
              environment: 'demo',
              details: {},
            },
          ],
        },
      ],
    };
    const id = `run-${createdAt}`;
    const draft = createRun({
      id,
      plan,
      labels: {
        runId: id,
        entityRefs: [PAYMENTS],
        owners: [],
        environment: 'demo',
      },
      verifyBoundMs: 3000,
      now: createdAt,
    });
    const submitted = transition(
      draft,
      { type: 'submit', approvalNeeded: false },
      createdAt,
    );
    if (!submitted.ok) {
      throw new Error(submitted.reason);
    }
    const run = sampleRun(id, {}, { plan, state: submitted.state });
    await stores.runs.insert(run, []);
    return id;
  }

  /** A host agent that does as it is told. */
  function obedient(
    overrides: Partial<Record<string, (agent: ScriptedAgent) => void>> = {},
  ) {
    const agent = new ScriptedAgent(opened.dispatch.ports.agents, identity, {
      answer: (command, self) => {
        const own = overrides[command.$case];
        if (own) {
          own(self);
        } else if (command.$case === 'offer') {
          self.send({
            $case: 'ready',
            value: {
              attemptId: command.value.attemptId,
              nonce: 'n1',
              bootId: 'boot',
              journalIncarnation: 'journal',
            },
          });
        } else if (command.$case === 'go') {
          self.report(command.value.attemptId, 'injecting', 'changing');
          self.report(command.value.attemptId, 'injected', 'present');
        } else if (command.$case === 'stop') {
          self.report(command.value.attemptId, 'reverting', 'present');
          self.report(command.value.attemptId, 'reverted', 'absent');
        }
      },
    });
    agents.push(agent);
    return agent;
  }

  const phaseIs = (phase: RunState['phase']) => (run: StoredRun) =>
    run.state.phase === phase;
  const ended = (run: StoredRun) => isTerminal(run.state.phase);

  it('offers, grants, supervises, stops in the middle and proves that the fault is gone', async () => {
    const agent = obedient();
    await agent.next('welcome');
    const { driver, when } = startDriver();
    await driver.start();
    const id = await insertRun({});
    driver.wake(id);
    await when(phaseIs('active'));
    await agent.next('supervise');
    const asked = Date.now();
    await driver.stop(id, {
      kind: 'user',
      by: 'user:default/mara',
      reason: 'seen enough',
    });
    const stop = await agent.next('stop');
    expect(Date.now() - asked).toBeLessThan(1000);
    expect(stop.value.cause).toBe('seen enough');
    const run = await when(ended);
    expect(run.state).toMatchObject({ phase: 'aborted', recovery: 'clean' });
    expect(run.state.attempts[0].phase).toBe('reverted');
    expect(agent.received.filter(({ $case }) => $case === 'go')).toHaveLength(
      1,
    );
    const { verified, events } = await stores.runs.verifyEvents(id);
    expect(verified).toBe(true);
    expect(events).toBeGreaterThan(5);
    await expect(
      driver.stop(id, { kind: 'user', reason: 'again' }),
    ).rejects.toThrow(/is over/);
  });

  it('ends at the deadline and judges the service by its probes', async () => {
    obedient();
    const { driver, when } = startDriver();
    await driver.start();
    const id = await insertRun({ durationMs: 1000 });
    driver.wake(id);
    await when(phaseIs('active'));
    answer = '{"successRate": 50}';
    await when(phaseIs('verifying'));
    answer = '{"successRate": 100}';
    const run = await when(ended);
    expect(run.state).toMatchObject({
      phase: 'succeeded',
      verdict: 'failed',
      recovery: 'clean',
    });
    expect(run.report?.sentence).toContain('Success');
    const samples = await stores.runs.listSamples(id);
    expect(new Set(samples.map(({ phase }) => phase))).toEqual(
      new Set(['before', 'during', 'after']),
    );
  });

  it('injects nothing when the steady state does not hold before', async () => {
    const agent = obedient();
    answer = '{"successRate": 12}';
    const { driver, when } = startDriver();
    await driver.start();
    driver.wake(await insertRun({}));
    const run = await when(ended);
    expect(run.state.phase).toBe('skipped');
    expect(run.state.reason).toContain('Success does not hold');
    expect(agent.received.some(({ $case }) => $case === 'offer')).toBe(false);
  });

  it('stops by itself when a stop condition is breached, and when it goes blind', async () => {
    obedient();
    const { driver, when } = startDriver();
    await driver.start();
    const condition = probe({
      name: 'Floor',
      role: 'stopCondition',
      graceMs: 500,
    });
    const first = await insertRun({ probes: [condition] });
    driver.wake(first);
    await when(run => run.state.id === first && run.state.phase === 'active');
    answer = '{"successRate": 50}';
    const breached = await when(run => run.state.id === first && ended(run));
    expect(breached.state.stops[0]).toMatchObject({
      kind: 'stopCondition',
      by: 'Floor',
    });
    expect(breached.state.verdict).toBe('failed');

    answer = '{"successRate": 100}';
    const second = await insertRun({ probes: [condition] });
    driver.wake(second);
    await when(run => run.state.id === second && run.state.phase === 'active');
    answer = 'not json';
    const blind = await when(run => run.state.id === second && ended(run));
    expect(blind.state.stops[0].kind).toBe('noData');
    expect(blind.state.verdict).toBe('inconclusive');
  });

  it('injects nothing without authority at the moment of the effect', async () => {
    const agent = obedient();
    const { driver, when } = startDriver({ authority: false });
    await driver.start();
    driver.wake(await insertRun({}));
    const run = await when(ended);
    expect(run.state).toMatchObject({ phase: 'errored' });
    expect(run.state.reason).toContain('Not an owner');
    expect(agent.received.some(({ $case }) => $case === 'offer')).toBe(false);
  });

  it('lets a halt win over a go', async () => {
    const agent = obedient();
    await stores.halts.insert({
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'INC-1',
      by: 'user:default/noor',
      at: 1,
    });
    const { driver, when } = startDriver();
    await driver.start();
    driver.wake(await insertRun({}));
    const run = await when(ended);
    expect(run.state.stops[0]).toMatchObject({ kind: 'halt', by: 'h1' });
    expect(agent.received.some(({ $case }) => $case === 'go')).toBe(false);
  });

  it('says so when the agent is not there, and starts nothing late after a restart', async () => {
    const { driver, when } = startDriver();
    await driver.start();
    driver.wake(await insertRun({}));
    const run = await when(ended);
    expect(run.state.phase).toBe('errored');
    expect(run.state.reason).toContain('edge is not connected');

    const old = await insertRun({ createdAt: Date.now() - 3_600_000 });
    const late = startDriver();
    await late.driver.start();
    expect((await stores.runs.get(old))?.state).toMatchObject({
      phase: 'skipped',
      reason: expect.stringContaining('was not there'),
    });
  });

  it('calls a silent agent unconfirmed, and settles it by the proof that comes later', async () => {
    const silent = obedient({ stop: () => undefined });
    await silent.next('welcome');
    const { driver, when } = startDriver();
    await driver.start();
    const id = await insertRun({ durationMs: 500 });
    driver.wake(id);
    const alarm = await when(phaseIs('unconfirmed'));
    expect(alarm.state.verdict).toBeUndefined();
    const { attemptId } = (await silent.next('offer')).value;
    silent.report(attemptId, 'reverted', 'absent', 'seen absent later');
    const run = await when(ended);
    expect(run.state).toMatchObject({
      verdict: 'inconclusive',
      recovery: 'clean',
    });
  }, 20_000);

  it('takes over a run after a restart without injecting again', async () => {
    const agent = obedient();
    await agent.next('welcome');
    const before = startDriver();
    await before.driver.start();
    const id = await insertRun({ durationMs: 3000 });
    before.driver.wake(id);
    await before.when(phaseIs('active'));
    await before.driver.shutdown();
    const after = startDriver();
    await after.driver.start();
    const run = await after.when(ended);
    expect(run.state.attempts[0].phase).toBe('reverted');
    expect(run.state.fence).toBe(2);
    expect(agent.received.filter(({ $case }) => $case === 'go')).toHaveLength(
      1,
    );
  }, 20_000);
});
