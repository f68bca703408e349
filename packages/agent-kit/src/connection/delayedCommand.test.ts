import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { AgentKind } from '@faultline/chaos-protocol';
import { ExecutorWorld } from '../attempts/testing/ExecutorWorld';
import { anyFault, type AnyFault } from '../fault';
import { enrol } from '../identity';
import { createLogger } from '../log';
import { waitUntil } from '../processes';
import { ControlPlaneDouble } from '../testUtils';
import { Connection } from './Connection';

jest.setTimeout(20_000);

const SUPERVISE = {
  $case: 'supervise' as const,
  value: { runId: 'r', fence: 1, ttlMs: 15_000 },
};

/** Takes effect and is taken back as it should. */
function sampleFault() {
  let effect: 'present' | 'absent' = 'absent';
  return anyFault({
    fault: 'processPause',
    mechanism: 'signal',
    shape: 'held',
    survives: 'guarded',
    undoNeeds: 'ambient',
    parameters: z.strictObject({}),
    undo: z.strictObject({}),
    revertMs: () => 500,
    describeUndo: () => 'nothing',
    check: async () => [],
    prepare: async () => ({}),
    async *inject() {
      yield {};
      effect = 'present';
    },
    observe: async () => [{ target: 't', effect, evidence: `it is ${effect}` }],
    revert: async () => {
      effect = 'absent';
      return [{ target: 't', result: 'reverted' }];
    },
  });
}

describe('commands that waited on a stalled stream', () => {
  let controlPlane: ControlPlaneDouble;
  let fault: AnyFault;
  let world: ExecutorWorld;
  let connection: Connection;
  let running: Promise<void>;
  /** The kinds of the commands that passed, and the rules that the others broke. */
  let arrived: string[];

  beforeEach(async () => {
    controlPlane = await ControlPlaneDouble.start();
    fault = sampleFault();
    world = await ExecutorWorld.create([fault]);
    arrived = [];
    const identity = await enrol({
      enrolAddress: controlPlane.enrolAddress,
      joinToken: controlPlane.joinToken('local-host'),
      kind: 'host',
      version: '1',
    });
    connection = new Connection(
      controlPlane.address,
      {
        identity: async () => identity,
        now: () => world.now,
        hello: async () => ({
          kind: AgentKind.AGENT_KIND_HOST,
          version: '1',
          hostname: 'test',
          bootId: 'boot',
          journalIncarnation: 'journal',
          capabilities: [],
          halts: [],
          openAttempts: [],
          guardianAlive: true,
        }),
        heartbeat: () => ({ activeEffects: 0, guardianAlive: true }),
        welcomed: () => {},
        command: ({ command, heardBootMs }) => {
          if (command?.$case === 'supervise') {
            world.executor.supervise(command.value, heardBootMs);
          } else if (command?.$case === 'stop') {
            world.executor.stop(command.value);
          }
          arrived.push(command?.$case ?? '');
        },
        commandRefused: ({ refusal }) => arrived.push(refusal),
        disconnected: () => {},
      },
      createLogger(new PassThrough().resume(), {}),
    );
    running = connection.run();
    await arrival('welcome');
  });
  afterEach(async () => {
    connection.stop();
    await running;
    controlPlane.stop();
    await world.end();
  });

  async function arrival(...all: string[]) {
    await waitUntil(() => arrived.length >= all.length, { withinMs: 5000 });
    expect(arrived).toEqual(all);
  }

  /** The boot clock moves on, and the control plane has heard of it. */
  async function heartbeatAt(now: number) {
    world.now = now;
    await controlPlane.frames.waitFor(
      'heartbeat',
      ({ bootMs }) => bootMs === now,
    );
  }

  it.each([
    ['in time, they prolong nothing', 10_000, 'supervise'],
    ['too late, they are refused', 14_000, 'expired'],
  ])(
    'end the fault one lease after the last word of a driver that died meanwhile: %s',
    async (_, delayMs, outcome) => {
      await world.launch(fault, {}, 60_000, 'revert');
      await world.until('injected');
      await heartbeatAt(11_000);
      controlPlane.send(SUPERVISE);
      await arrival('welcome', 'supervise');

      const arrive = controlPlane.stall();
      controlPlane.send(SUPERVISE);
      controlPlane.send(SUPERVISE);
      world.now += delayMs;
      arrive();
      await arrival('welcome', 'supervise', outcome, outcome);
      expect(world.mercies.at(-1)).toBe(26_000);
      expect(world.phases).not.toContain('reverting');

      world.now = 26_000;
      expect((await world.until('reverting')).evidence).toBe(
        'supervision lost',
      );
    },
  );

  it('are obeyed when they stop something, however late', async () => {
    await world.launch(fault, {}, 60_000, 'continue');
    await world.until('injected');
    const arrive = controlPlane.stall();
    controlPlane.send({
      $case: 'stop',
      value: { attemptId: 'a', cause: 'user' },
    });
    world.now += 40_000;
    arrive();
    await arrival('welcome', 'stop');
    expect((await world.until('reverting')).evidence).toBe('user');
  });
});
