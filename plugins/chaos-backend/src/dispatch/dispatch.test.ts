import { AgentKind } from '@faultline/chaos-protocol';
import { createStores } from '../database/createStores';
import { migratedDatabase } from '../database/__testUtils__/testEngines';
import type { Stores } from '../database/types';
import {
  enrolScripted,
  ScriptedAgent,
  ScriptedIdentity,
} from './__testUtils__/ScriptedAgent';
import { renewScripted } from './__testUtils__/renewScripted';
import { openTestGateway } from './__testUtils__/openTestGateway';
import type { AgentListener } from './types';

const HOST = { name: 'edge', kind: 'host', environment: 'demo' };

describe('agents over real mutual TLS', () => {
  let stores: Stores;
  let offset: number;
  let opened: Awaited<ReturnType<typeof openTestGateway>>;
  const agents: ScriptedAgent[] = [];

  beforeEach(async () => {
    stores = createStores(await migratedDatabase('SQLITE_3'));
    offset = 0;
    opened = await openTestGateway(stores, () => Date.now() + offset);
  });
  afterEach(async () => {
    agents.splice(0).forEach(agent => agent.close());
    await opened.close();
  });

  async function identity(name = 'edge') {
    const { dispatch } = opened;
    const { token } = await dispatch.tokens.create(
      { ...HOST, name },
      'user:default/noor',
    );
    return enrolScripted(
      dispatch.ports.enrolment!,
      dispatch.trust.authority.pem,
      token,
    );
  }

  function connect(
    who: ScriptedIdentity,
    options?: ConstructorParameters<typeof ScriptedAgent>[2],
  ) {
    const agent = new ScriptedAgent(opened.dispatch.ports.agents, who, options);
    agents.push(agent);
    return agent;
  }

  it('enrols with a token exactly once', async () => {
    const { dispatch } = opened;
    const { token } = await dispatch.tokens.create(HOST, 'user:default/noor');
    const enrol = () =>
      enrolScripted(
        dispatch.ports.enrolment!,
        dispatch.trust.authority.pem,
        token,
      );
    const answers = await Promise.allSettled([enrol(), enrol()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(enrol()).rejects.toThrow(/used already or expired/);
    expect((await stores.agents.get('edge'))?.environment).toBe('demo');
  });

  it('refuses a guessed token and a token of another kind', async () => {
    const { dispatch } = opened;
    const { token } = await dispatch.tokens.create(HOST, 'user:default/noor');
    const { enrolment } = dispatch.ports;
    const { pem } = dispatch.trust.authority;
    const guessed = token.replace(/\.[^.]{32}\./, `.${'A'.repeat(32)}.`);
    await expect(enrolScripted(enrolment!, pem, guessed)).rejects.toThrow(
      /unknown, used already or expired/,
    );
    await expect(
      enrolScripted(enrolment!, pem, token, AgentKind.AGENT_KIND_NETWORK),
    ).rejects.toThrow(/for a host agent, not for a network agent/);
  });

  it('lets nobody in without a certificate of its authority, or under another name', async () => {
    const mine = await identity();
    const foreign = await openTestGateway(stores);
    const { token } = await foreign.dispatch.tokens.create(
      { ...HOST, name: 'foreign' },
      'x',
    );
    const stranger = await enrolScripted(
      foreign.dispatch.ports.enrolment!,
      foreign.dispatch.trust.authority.pem,
      token,
    );
    await foreign.close();
    expect(
      await connect({ ...stranger, authority: mine.authority }).ended,
    ).toBeDefined();
    expect(
      (await connect(mine, { agentId: 'somebody-else' }).ended)?.details,
    ).toContain('does not name this agent');
    expect(opened.dispatch.gateway.sessions()).toEqual([]);
  });

  it('asks for targets and says who did not answer', async () => {
    const agent = connect(await identity(), {
      answer: (command, self) => {
        if (command.$case === 'listTargets') {
          self.send({
            $case: 'targetList',
            value: {
              requestId: command.value.requestId,
              targets: [
                {
                  id: 'process:b:1:2',
                  kind: 'process',
                  name: 'payments-1 \u001b[31m',
                  labels: { app: 'payments' },
                  confirmedEntityRef: 'component:default/payments',
                  details: { pid: '1' },
                },
              ],
              error: '',
              truncated: false,
            },
          });
        }
      },
    });
    const silent = connect(await identity('silent'));
    await Promise.all([agent.next('welcome'), silent.next('welcome')]);
    const answers = await opened.dispatch.gateway.listTargets(
      { selector: [], names: [], limit: 10 },
      200,
    );
    expect(answers).toEqual([
      expect.objectContaining({
        agentId: 'edge',
        answered: true,
        targets: [
          expect.objectContaining({
            agentId: 'edge',
            environment: 'demo',
            name: 'payments-1  [31m',
          }),
        ],
      }),
      expect.objectContaining({
        agentId: 'silent',
        answered: false,
        reason: 'no answer within 200 ms',
      }),
    ]);
  });

  it('acknowledges a report only when it is stored, and stores in order', async () => {
    const stored: string[] = [];
    let fail = true;
    const listener: AgentListener = {
      onReady: async () => undefined,
      onRefused: async () => undefined,
      onReport: async (_agent, { event }) => {
        if (fail) {
          fail = false;
          throw new Error('the database is away');
        }
        stored.push(event.type);
      },
      onConnected: async () => undefined,
      onDisconnected: () => undefined,
    };
    opened.dispatch.gateway.subscribe(listener);
    const agent = connect(await identity());
    await agent.next('welcome');
    agent.report('a1', 'injecting', 'changing');
    agent.report('a1', 'injected', 'present');
    const last = await agent.next('acknowledge', 2);
    expect(last.value.sequence).toBe(2);
    expect(stored).toEqual(['injecting', 'injected']);
  });

  it('says with every command which word of the agent it answers', async () => {
    opened.dispatch.gateway.subscribe({
      onReady: async () => undefined,
      onRefused: async () => undefined,
      onReport: async () => undefined,
      onConnected: async () => undefined,
      onDisconnected: () => undefined,
    });
    const agent = connect(await identity());
    await agent.next('welcome');
    agent.heartbeat(1900);
    agent.heartbeat(2900);
    // Its acknowledgement means that the heartbeats before it were read.
    agent.report('a1', 'injecting', 'changing');
    await agent.next('acknowledge');
    opened.dispatch.gateway.supervise('edge', {
      runId: 'r1',
      fence: 1,
      ttlMs: 15_000,
    });
    await agent.next('supervise');
    expect(
      agent.received.map(({ $case }, i) => [$case, agent.heard[i]]),
    ).toEqual([
      ['welcome', 1000],
      ['acknowledge', 2900],
      ['supervise', 2900],
    ]);
  });

  it('takes the newest stream of an agent, and quarantines a clone with a journal of its own', async () => {
    const mine = await identity();
    const first = connect(mine);
    await first.next('welcome');
    const second = connect(mine);
    await second.next('welcome');
    expect((await first.ended)?.details).toContain('newer stream');
    expect(opened.dispatch.gateway.sessions()).toHaveLength(1);

    const clone = connect(mine, { incarnation: 'another journal' });
    expect((await clone.ended)?.details).toContain('quarantined');
    expect((await second.ended)?.details).toContain('quarantined');
    expect((await connect(mine).ended)?.details).toContain('quarantined');
  });

  it('quarantines a clone with a copy of the journal on another machine', async () => {
    const mine = await identity();
    const first = connect(mine);
    await first.next('welcome');
    const clone = connect(mine, { bootId: 'another machine' });
    expect((await clone.ended)?.details).toContain('quarantined');
    expect((await first.ended)?.details).toContain('quarantined');
  });

  it('takes an agent whose machine was started again for itself', async () => {
    const mine = await identity();
    const first = connect(mine);
    await first.next('welcome');
    offset = 4000;
    const later = connect(mine, { bootId: 'next boot' });
    await later.next('welcome');
    expect((await first.ended)?.details).toContain('newer stream');
  });

  it('acknowledges nothing while nobody takes reports in', async () => {
    const agent = connect(await identity());
    await agent.next('welcome');
    agent.report('a1', 'injecting', 'changing');
    agent.report('a1', 'of a newer version', 'changing');
    const { gateway } = opened.dispatch;
    const stored: string[] = [];
    const warned = new Promise<void>(resolve => {
      opened.logger.warn.mockImplementation(message => {
        if (message.includes('nobody takes reports in yet')) {
          resolve();
        }
      });
    });
    await warned;
    expect(agent.received.some(({ $case }) => $case === 'acknowledge')).toBe(
      false,
    );
    gateway.subscribe({
      onReady: async () => undefined,
      onRefused: async () => undefined,
      onReport: async (_agent, { event }) => {
        stored.push(event.type);
      },
      onConnected: async () => undefined,
      onDisconnected: () => undefined,
    });
    expect((await agent.next('acknowledge', 2)).value.sequence).toBe(2);
    expect(stored).toEqual(['injecting']);
  });

  it('sends a halt at once and names whom it did not reach', async () => {
    const agent = connect(await identity());
    const away = connect(await identity('away'));
    await away.next('welcome');
    away.close();
    await agent.next('welcome');
    await new Promise<void>(resolve => {
      opened.dispatch.gateway.subscribe({
        onReady: async () => undefined,
        onRefused: async () => undefined,
        onReport: async () => undefined,
        onConnected: async () => undefined,
        onDisconnected: () => resolve(),
      });
      if (opened.dispatch.gateway.sessions().length === 1) {
        resolve();
      }
    });
    const answer = opened.dispatch.gateway.halt({
      id: 'h1',
      scope: { kind: 'everything' },
      reason: 'INC-1',
      by: 'user:default/noor',
      at: 1,
    });
    expect(answer).toEqual({ reached: ['edge'], notReached: ['away'] });
    const order = await agent.next('halt');
    expect(order.value).toMatchObject({ haltId: 'h1', scope: 'everything' });
  });

  it('tells a connecting agent of the halts that hold', async () => {
    await stores.halts.insert({
      id: 'h2',
      scope: { kind: 'environment', environment: 'demo' },
      reason: 'freeze',
      by: 'user:default/noor',
      at: 1,
    });
    const welcome = await connect(await identity()).next('welcome');
    expect(welcome.value.halts).toEqual([
      expect.objectContaining({ haltId: 'h2', value: 'demo' }),
    ]);
  });

  const freeze = {
    id: 'h3',
    scope: { kind: 'everything' as const },
    reason: 'freeze',
    by: 'user:default/noor',
    at: 1,
  };
  const held = {
    haltId: 'h3',
    scope: 'environment',
    value: 'demo',
    reason: 'freeze',
  };

  it('renews a certificate, but not one that is void and not that of a quarantined agent', async () => {
    const { agents: port } = opened.dispatch.ports;
    const first = await identity();
    const before = await stores.agents.get('edge');
    const { certificate } = await renewScripted(port, first);
    expect(certificate).not.toBe(first.certificate);
    const after = await stores.agents.get('edge');
    expect(after?.certificateSerial).not.toBe(before?.certificateSerial);

    offset = 60_000;
    const second = await identity();
    await expect(renewScripted(port, first)).rejects.toThrow(/is void/);
    expect((await connect(first).ended)?.details).toContain('is void');
    await renewScripted(port, second);

    // Quarantined just when the new certificate has been signed.
    const get = stores.agents.get.bind(stores.agents);
    jest.spyOn(stores.agents, 'get').mockImplementationOnce(async id => {
      const known = await get(id);
      await stores.agents.quarantine(id, 'two of them');
      return known;
    });
    await expect(renewScripted(port, second)).rejects.toThrow(/meanwhile/);
    expect((await get('edge'))?.quarantinedReason).toBe('two of them');
    await expect(renewScripted(port, second)).rejects.toThrow(/quarantined/);
  });

  it('tells a connecting agent of a lift that it missed', async () => {
    await stores.halts.insert(freeze);
    await stores.halts.lift('h3', 'user:default/noor', 2, 'over');
    const agent = connect(await identity(), { halts: [held] });
    expect((await agent.next('liftHalt')).value.haltId).toBe('h3');
    expect((await agent.next('welcome')).value.halts).toEqual([]);
  });

  it('does not lift what an agent holds and nobody lifted, and records what had no row', async () => {
    const agent = connect(await identity(), { halts: [held] });
    const welcome = await agent.next('welcome');
    expect(welcome.value.halts).toEqual([
      expect.objectContaining({ haltId: 'h3', value: 'demo' }),
    ]);
    expect(await stores.halts.listActive()).toEqual([
      expect.objectContaining({
        id: 'h3',
        scope: { kind: 'environment', environment: 'demo' },
        by: 'agent:default/edge',
        reason: expect.stringContaining('Held by agent edge'),
      }),
    ]);
    expect(agent.received.some(({ $case }) => $case === 'liftHalt')).toBe(
      false,
    );
  });

  it('leaves no gap between the reading of halts and the welcome', async () => {
    await stores.halts.insert(freeze);
    const who = await identity();
    const { gateway } = opened.dispatch;
    const listActive = stores.halts.listActive.bind(stores.halts);
    jest.spyOn(stores.halts, 'listActive').mockImplementationOnce(async () => {
      const read = await listActive();
      // The stream is not admitted yet, so neither of these is sent to it.
      gateway.halt({ ...freeze, id: 'h4' });
      gateway.liftHalt('h3');
      return read;
    });
    const agent = connect(who, { halts: [held] });
    const welcome = await agent.next('welcome');
    expect(welcome.value.halts.map(({ haltId }) => haltId)).toEqual(['h4']);
    expect((await agent.next('liftHalt')).value.haltId).toBe('h3');
  });
});
