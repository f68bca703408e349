import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProcessStat } from '@faultline/chaos-agent-kit';
import { VictimProcess } from '@faultline/chaos-agent-kit/testUtils';
import { packageRoot } from './packageRoot';
import { bootId, ENTITY, HostWorld } from './testUtils/HostWorld';

jest.setTimeout(60_000);

describe('what the host agent says and refuses', () => {
  let world: HostWorld;
  beforeAll(async () => {
    world = await HostWorld.start();
  });
  beforeEach(() => world.startVictim());
  afterEach(() => world.victim.stop());
  afterAll(() => world.end());

  it('says hello with its capabilities and a living guardian', async () => {
    const hello = await world.controlPlane.frames.waitFor('hello');
    expect(hello.capabilities.map(one => [one.fault, one.available])).toEqual([
      ['processKill', true],
      ['processPause', true],
      ['cpuStress', true],
      ['memoryStress', true],
    ]);
    expect(hello).toMatchObject({ bootId, guardianAlive: true });
  });

  it('lists the processes that name an entity', async () => {
    world.controlPlane.send({
      $case: 'listTargets',
      value: {
        requestId: `list${world.victim.pid}`,
        kind: 'process',
        selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
        names: [],
        limit: 100,
      },
    });
    const list = await world.controlPlane.frames.waitFor(
      'targetList',
      frame => frame.requestId === `list${world.victim.pid}`,
    );
    expect(list.error).toBe('');
    expect(list.targets).toContainEqual(
      expect.objectContaining({
        id: world.victim.targetId(bootId),
        name: 'payments-1',
        confirmedEntityRef: ENTITY,
      }),
    );
  });

  it('answers a check with the mechanism and the way back', async () => {
    world.controlPlane.send({
      $case: 'checkAction',
      value: {
        requestId: 'check',
        fault: 'processPause',
        parameters: '{}',
        durationMs: 1000,
        targetIds: [world.victim.targetId(bootId)],
      },
    });
    const answer = await world.controlPlane.frames.waitFor('checkAnswer');
    expect(answer).toMatchObject({
      mechanism: 'signal',
      survives: 'guarded',
      undo: expect.stringContaining('SIGCONT'),
    });
    expect(answer.checks.filter(check => !check.ok)).toEqual([]);
  });

  it.each([
    ['another entity', { entityRef: 'component:default/ledger' }, /belongs to/],
    ['a process that is gone', { targetId: `process:${bootId}:1:1` }, /gone/],
    ['an unknown fault', { fault: 'meteor' }, /does not know/],
    [
      'parameters that do not fit',
      { fault: 'processKill', parameters: { signal: 'SIGSEGV' } },
      /parameters: signal/,
    ],
    ['a duration of zero', { durationMs: 0 }, /duration 0 ms/],
  ])('refuses %s with a sentence', async (_name, options, reason) => {
    const attemptId = world.offer(options);
    expect(await world.refusal(attemptId)).toMatch(reason);
  });

  it('refuses a target that its configuration does not allow, and one of the platform', async () => {
    const foreign = await VictimProcess.start({
      FAULTLINE_ENTITY: 'component:default/ledger',
    });
    const platform = await VictimProcess.start({
      FAULTLINE_ENTITY: ENTITY,
      FAULTLINE_PROTECTED: '1',
    });
    try {
      const first = world.offer({
        targetId: foreign.targetId(bootId),
        entityRef: 'component:default/ledger',
      });
      const second = world.offer({ targetId: platform.targetId(bootId) });
      expect(await world.refusal(first)).toMatch(/not allowed to touch/);
      expect(await world.refusal(second)).toMatch(/platform itself/);
    } finally {
      foreign.stop();
      platform.stop();
    }
  });

  it('refuses the guardian of another agent that inherited an entity', async () => {
    const dataDir = join(world.folder, 'other');
    const config = join(world.folder, 'other.json');
    writeFileSync(
      config,
      JSON.stringify({
        name: 'other',
        dataDir,
        controlPlane: { address: 'localhost:1', enrolAddress: 'localhost:1' },
        allow: { entities: [] },
      }),
    );
    const guardian = spawn(
      process.execPath,
      [
        join(packageRoot, 'bin', 'faultline-host-agent'),
        '--role',
        'guardian',
        '--config',
        config,
      ],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '', FAULTLINE_ENTITY: ENTITY },
      },
    );
    await once(guardian.stdout, 'data');
    const startTicks = readProcessStat(guardian.pid ?? 0)?.startTicks;
    const attemptId = world.offer({
      targetId: `process:${bootId}:${guardian.pid}:${startTicks}`,
    });
    expect(await world.refusal(attemptId)).toMatch(
      /platform itself .*program of Faultline/,
    );
    guardian.stdin.write('{"type":"done"}\n');
    await once(guardian, 'exit');
  });

  it('keeps a stop for an attempt that it does not know, and refuses it afterwards', async () => {
    const attemptId = world.nextAttempt;
    world.stop(attemptId);
    await world.seen(attemptId, 'neverStarted');
    world.offer();
    expect(await world.refusal(attemptId)).toMatch(/already known here/);
  });

  it('refuses a go that comes more than two seconds after its ready', async () => {
    const attemptId = world.offer();
    const ready = await world.ready(attemptId);
    const report = await world.seen(attemptId, 'neverStarted');
    expect(report.evidence).toMatch(/no go came within 2000 ms/);
    world.controlPlane.send({
      $case: 'go',
      value: { attemptId, nonce: ready.nonce, fence: 1 },
    });
    const next = await world.launch({ durationMs: 100 });
    await world.seen(next.attemptId, 'reverted');
    expect(world.controlPlane.frames.phases(attemptId)).not.toContain(
      'injecting',
    );
  });

  it('obeys nobody who does not have the key of its control plane, and no replay', async () => {
    const attemptId = await world.inject();
    world.controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'replayed' } },
      { sequence: 1 },
    );
    world.controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'other stream' } },
      { sessionNonce: 'x' },
    );
    world.controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'other agent' } },
      { agentId: 'somebody' },
    );
    world.stop(attemptId);
    const reverting = await world.seen(attemptId, 'reverting');
    expect(reverting.evidence).toBe('user');
    await world.seen(attemptId, 'reverted');
  });

  it('answers nothing that was asked long ago, and still obeys a stop', async () => {
    const { controlPlane } = world;
    const attemptId = await world.inject();
    const longAgo = { heardBootMs: 0 };
    const ask = (requestId: string, override = {}) =>
      controlPlane.send(
        {
          $case: 'listTargets',
          value: {
            requestId,
            kind: 'process',
            selector: [],
            names: ['nobody'],
            limit: 1,
          },
        },
        override,
      );
    ask('late', longAgo);
    ask('in time');
    await controlPlane.frames.waitFor(
      'targetList',
      ({ requestId }) => requestId === 'in time',
    );
    expect(
      controlPlane.frames.of('targetList').map(({ requestId }) => requestId),
    ).not.toContain('late');
    controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'late' } },
      longAgo,
    );
    expect((await world.seen(attemptId, 'reverting')).evidence).toBe('late');
    await world.seen(attemptId, 'reverted');
  });
});
