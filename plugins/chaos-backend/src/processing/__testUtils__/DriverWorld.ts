import { mockServices } from '@backstage/backend-test-utils';
import { createRun, ProbeSpec, transition } from '@faultline/chaos-core';
import type { Knex } from 'knex';
import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleRun } from '../../database/__testUtils__/sampleRun';
import { migratedDatabase } from '../../database/__testUtils__/testEngines';
import { createStores } from '../../database/createStores';
import type { RunStore, StoredRun, Stores } from '../../database/types';
import { openTestGateway } from '../../dispatch/__testUtils__/openTestGateway';
import {
  enrolScripted,
  ScriptedAgent,
  ScriptedIdentity,
} from '../../dispatch/__testUtils__/ScriptedAgent';
import { HttpProbeProvider } from '../../probes/HttpProbeProvider';
import { RunDriver } from '../RunDriver';
import { pausePlan, PAYMENTS } from './pausePlan';

type Until = (run: StoredRun) => boolean;

/** A real gateway, a real SQLite database and a real service to probe; only the agent's hands are scripted. */
export class DriverWorld {
  /** What the probed service answers. */
  answer = '{"successRate": 100}';
  private inserted = 0;
  private readonly drivers: RunDriver[] = [];
  private readonly hanging: Array<(connection: unknown) => void> = [];
  private readonly agents: ScriptedAgent[] = [];

  private constructor(
    readonly stores: Stores,
    private readonly database: Knex,
    private readonly opened: Awaited<ReturnType<typeof openTestGateway>>,
    private readonly identity: ScriptedIdentity,
    private readonly service: Server,
  ) {
    service.on('request', (_request, response) => response.end(this.answer));
  }

  static async open(): Promise<DriverWorld> {
    const database = await migratedDatabase('SQLITE_3');
    const stores = createStores(database);
    const opened = await openTestGateway(stores);
    const { dispatch } = opened;
    const { token } = await dispatch.tokens.create(
      { name: 'edge', kind: 'host', environment: 'demo' },
      'user:default/noor',
    );
    const identity = await enrolScripted(
      dispatch.ports.enrolment ?? 0,
      dispatch.trust.authority.pem,
      token,
    );
    const service = createServer();
    await new Promise<void>(resolve =>
      service.listen(0, '127.0.0.1', () => resolve()),
    );
    return new DriverWorld(stores, database, opened, identity, service);
  }

  get gateway() {
    return this.opened.dispatch.gateway;
  }

  /** Resolves when the agent holds no stream any more. */
  gone(agentId: string): Promise<void> {
    return new Promise(resolve => {
      const connected = () =>
        this.gateway.sessions().some(session => session.agentId === agentId);
      this.gateway.subscribe({
        onReady: async () => undefined,
        onRefused: async () => undefined,
        onReport: async () => undefined,
        onConnected: async () => undefined,
        onDisconnected: () => resolve(),
      });
      if (!connected()) {
        resolve();
      }
    });
  }

  /** From now on nobody gets a connection to the database: it refuses, or it does not answer. */
  breakDatabase(how: 'refuses' | 'hangs'): void {
    jest
      .spyOn(this.database.client, 'acquireConnection')
      .mockImplementation(() =>
        how === 'refuses'
          ? Promise.reject(new Error('the database is away'))
          : new Promise(resolve => this.hanging.push(resolve)),
      );
  }

  /** The database is back, also for those that still wait for it. */
  mendDatabase(): void {
    const acquire = jest.spyOn(this.database.client, 'acquireConnection');
    acquire.mockRestore();
    for (const resolve of this.hanging.splice(0)) {
      resolve(this.database.client.acquireConnection());
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.drivers.map(driver => driver.shutdown()));
    this.agents.forEach(agent => agent.close());
    this.service.closeAllConnections();
    this.service.close();
    await this.opened.close();
  }

  /** A driver of its own, and a way to wait for a state that it stores. */
  startDriver(options: { authority?: boolean; runs?: RunStore } = {}) {
    const waiting: Array<{ until: Until; resolve: (run: StoredRun) => void }> =
      [];
    const seen: StoredRun[] = [];
    const driver = new RunDriver({
      runs: options.runs ?? this.stores.runs,
      halts: this.stores.halts,
      gateway: this.opened.dispatch.gateway,
      providers: new Map([['http', new HttpProbeProvider([this.origin])]]),
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
    this.drivers.push(driver);
    const when = (until: Until) =>
      new Promise<StoredRun>(resolve => {
        const found = seen.find(until);
        if (found) {
          resolve(found);
        } else {
          waiting.push({ until, resolve });
        }
      });
    return { driver, when };
  }

  /** A probe of the service's success rate, quick enough for a test. */
  probe(changes: Partial<ProbeSpec> = {}): ProbeSpec {
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
        url: `${this.origin}/slo`,
        method: 'GET',
        status: [],
        json: '/successRate',
        comparator: '>=',
        value: 99,
      },
      ...changes,
    };
  }

  /** Stores a queued run; returns its id. */
  async insertRun(
    options: {
      durationMs?: number;
      probes?: ProbeSpec[];
      createdAt?: number;
    } = {},
  ): Promise<string> {
    const { durationMs = 30_000, probes = [this.probe()] } = options;
    const now = options.createdAt ?? Date.now();
    const plan = pausePlan(durationMs, probes);
    this.inserted += 1;
    const id = `run-${now}-${this.inserted}`;
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
      now,
    });
    const submitted = transition(
      draft,
      { type: 'submit', approvalNeeded: false },
      now,
    );
    if (!submitted.ok) {
      throw new Error(submitted.reason);
    }
    await this.stores.runs.insert(
      sampleRun(id, {}, { plan, state: submitted.state }),
      [],
    );
    return id;
  }

  /** A host agent that does as it is told, but for what `overrides` say. */
  obedient(
    overrides: Partial<Record<string, (agent: ScriptedAgent) => void>> = {},
    incarnation = 'journal',
  ): ScriptedAgent {
    const agent = new ScriptedAgent(
      this.opened.dispatch.ports.agents,
      this.identity,
      {
        incarnation,
        answer: (command, self) => {
          const own = overrides[command.$case];
          if (own) {
            own(self);
          } else if (command.$case === 'offer') {
            self.ready(command.value.attemptId);
          } else if (command.$case === 'go') {
            self.report(command.value.attemptId, 'injecting', 'changing');
            self.report(command.value.attemptId, 'injected', 'present');
          } else if (command.$case === 'halt') {
            const { haltId } = command.value;
            self.send({
              $case: 'haltAcknowledged',
              value: { haltId, attemptIds: [] },
            });
          } else if (command.$case === 'stop') {
            self.report(command.value.attemptId, 'reverting', 'present');
            self.report(command.value.attemptId, 'reverted', 'absent');
          }
        },
      },
    );
    this.agents.push(agent);
    return agent;
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.service.address() as AddressInfo).port}`;
  }
}
