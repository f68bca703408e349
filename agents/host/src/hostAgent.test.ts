import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  isProcessAlive,
  waitUntil,
  type ProcessIdentity,
} from '@faultline/chaos-agent-kit';
import {
  AgentProcess,
  ControlPlaneDouble,
  VictimProcess,
} from '@faultline/chaos-agent-kit/testUtils';

const ENTITY = 'component:default/payments';
const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
let counter = 0;

jest.setTimeout(60_000);

describe('the host agent, as a process, over real TLS', () => {
  let folder: string;
  let controlPlane: ControlPlaneDouble;
  let agent: AgentProcess;
  let victim: VictimProcess;
  const config = () => ({
    name: 'local-host',
    dataDir: join(folder, 'data'),
    controlPlane: {
      address: controlPlane.address,
      enrolAddress: controlPlane.enrolAddress,
    },
    joinTokenFile: join(folder, 'token'),
    allow: { entities: [ENTITY] },
  });
  const start = () =>
    AgentProcess.start(join(__dirname, 'main.ts'), folder, config());

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-host-'));
    controlPlane = await ControlPlaneDouble.start();
    writeFileSync(join(folder, 'token'), controlPlane.joinToken('local-host'));
    agent = await start();
  });
  beforeEach(async () => {
    victim = await VictimProcess.start({
      FAULTLINE_ENTITY: ENTITY,
      FAULTLINE_LABELS: 'app=payments,instance=payments-1',
    });
  });
  afterEach(() => victim.stop());
  afterAll(async () => {
    await agent.stop();
    controlPlane.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const offer = async (options: {
    fault?: string;
    parameters?: unknown;
    durationMs?: number;
    entityRef?: string;
    targetId?: string;
    onDisconnect?: string;
  }) => {
    counter += 1;
    const attemptId = `attempt${counter}`;
    const labels = {
      runId: `run${counter}`,
      entityRefs: [ENTITY],
      owners: [],
      environment: 'demo',
    };
    controlPlane.send({
      $case: 'offer',
      value: {
        attemptId,
        runId: `run${counter}`,
        fault: options.fault ?? 'processPause',
        parameters: JSON.stringify(options.parameters ?? {}),
        durationMs: options.durationMs ?? 60_000,
        targetId: options.targetId ?? victim.targetId(bootId),
        entityRef: options.entityRef ?? ENTITY,
        fence: 1,
        onDisconnect: options.onDisconnect ?? 'revert',
        labels,
        supervisionMs: 15_000,
        mechanism: '',
      },
    });
    return attemptId;
  };
  const launch = async (options: Parameters<typeof offer>[0]) => {
    const attemptId = await offer(options);
    const ready = await controlPlane.frames.waitFor(
      'ready',
      frame => frame.attemptId === attemptId,
    );
    const go = { attemptId, nonce: ready.nonce, fence: 1 };
    controlPlane.send({ $case: 'go', value: go });
    return { attemptId, go };
  };
  const seen = (attemptId: string, phase: string) =>
    controlPlane.frames.waitForPhase(attemptId, phase);
  const within = (ms: number, condition: () => boolean) =>
    waitUntil(condition, { withinMs: ms, everyMs: 5 });

  const guardianNow = () =>
    JSON.parse(
      readFileSync(join(folder, 'data', 'guardian.json'), 'utf8'),
    ) as ProcessIdentity;

  it('says hello with its capabilities and a living guardian', async () => {
    const hello = await controlPlane.frames.waitFor('hello');
    expect(hello.capabilities.map(one => [one.fault, one.available])).toEqual([
      ['processKill', true],
      ['processPause', true],
      ['cpuStress', true],
      ['memoryStress', true],
    ]);
    expect(hello).toMatchObject({ bootId, guardianAlive: true });
  });

  it('lists the processes that name an entity', async () => {
    controlPlane.send({
      $case: 'listTargets',
      value: {
        requestId: `list${victim.pid}`,
        kind: 'process',
        selector: [{ key: 'app', operator: 'In', values: ['payments'] }],
        names: [],
        limit: 100,
      },
    });
    const list = await controlPlane.frames.waitFor(
      'targetList',
      frame => frame.requestId === `list${victim.pid}`,
    );
    expect(list.error).toBe('');
    expect(list.targets).toContainEqual(
      expect.objectContaining({
        id: victim.targetId(bootId),
        name: 'payments-1',
        confirmedEntityRef: ENTITY,
      }),
    );
  });

  it('answers a check with the mechanism and the way back', async () => {
    controlPlane.send({
      $case: 'checkAction',
      value: {
        requestId: 'check',
        fault: 'processPause',
        parameters: '{}',
        durationMs: 1000,
        targetIds: [victim.targetId(bootId)],
      },
    });
    const answer = await controlPlane.frames.waitFor('checkAnswer');
    expect(answer).toMatchObject({
      mechanism: 'signal',
      survives: 'guarded',
      undo: expect.stringContaining('SIGCONT'),
    });
    expect(answer.checks.filter(check => !check.ok)).toEqual([]);
  });

  it('freezes a process and lets it go on at the deadline', async () => {
    const { attemptId } = await launch({ durationMs: 600 });
    const injected = await seen(attemptId, 'injected');
    expect(injected.effect).toBe('present');
    expect(victim.state).toBe('T');
    const reverted = await seen(attemptId, 'reverted');
    expect(victim.state).not.toBe('T');
    expect(reverted.evidence).toContain('SIGCONT');
    expect(controlPlane.frames.phases(attemptId)).toEqual([
      'injecting',
      'injected',
      'reverting',
      'reverted',
    ]);
  });

  it('lets it go on at a stop, at once', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
    expect(await within(250, () => victim.state !== 'T')).toBe(true);
    await seen(attemptId, 'reverted');
  });

  it('never injects twice, whatever arrives again', async () => {
    const { attemptId, go } = await launch({ durationMs: 400 });
    await seen(attemptId, 'reverted');
    controlPlane.send({ $case: 'go', value: go });
    await controlPlane.frames.waitFor(
      'attemptReport',
      report => report.attemptId === attemptId && report.phase === 'reverted',
    );
    expect(victim.state).not.toBe('T');
    expect(
      controlPlane.frames.phases(attemptId).filter(p => p === 'injecting'),
    ).toHaveLength(1);
  });

  it('kills exactly the process that was meant', async () => {
    const { attemptId } = await launch({
      fault: 'processKill',
      parameters: { signal: 'SIGKILL' },
      durationMs: 0,
    });
    const spent = await seen(attemptId, 'spent');
    expect(spent.evidence).toMatch(/is gone/);
    expect(victim.state).toBeUndefined();
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
    const attemptId = await offer(options);
    const refused = await controlPlane.frames.waitFor(
      'refused',
      frame => frame.attemptId === attemptId,
    );
    expect(refused.reason).toMatch(reason);
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
      const first = await offer({
        targetId: foreign.targetId(bootId),
        entityRef: 'component:default/ledger',
      });
      const second = await offer({ targetId: platform.targetId(bootId) });
      const refusal = (attemptId: string) =>
        controlPlane.frames.waitFor(
          'refused',
          frame => frame.attemptId === attemptId,
        );
      expect((await refusal(first)).reason).toMatch(/not allowed to touch/);
      expect((await refusal(second)).reason).toMatch(/platform itself/);
    } finally {
      foreign.stop();
      platform.stop();
    }
  });

  it('keeps a stop for an attempt that it does not know, and refuses it afterwards', async () => {
    const attemptId = `attempt${counter + 1}`;
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
    await seen(attemptId, 'neverStarted');
    await offer({});
    const refused = await controlPlane.frames.waitFor(
      'refused',
      frame => frame.attemptId === attemptId,
    );
    expect(refused.reason).toBeTruthy();
  });

  it('stops what a halt covers and starts nothing under it until it is lifted', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    controlPlane.send({
      $case: 'halt',
      value: { haltId: 'h1', scope: 'entity', value: ENTITY, reason: 'page' },
    });
    expect(await within(250, () => victim.state !== 'T')).toBe(true);
    const acknowledged = await controlPlane.frames.waitFor('haltAcknowledged');
    expect(acknowledged.attemptIds).toEqual([attemptId]);
    const second = await offer({});
    const refused = await controlPlane.frames.waitFor(
      'refused',
      frame => frame.attemptId === second,
    );
    expect(refused.reason).toBe('halted (h1): page');
    controlPlane.send({ $case: 'liftHalt', value: { haltId: 'h1' } });
    const third = await launch({ durationMs: 100 });
    await seen(third.attemptId, 'reverted');
  });

  it('uses the processor as asked, and stops', async () => {
    const { attemptId } = await launch({
      fault: 'cpuStress',
      parameters: { workers: 1, load: 50 },
    });
    const injected = await seen(attemptId, 'injected');
    expect(injected.evidence).toMatch(/stressors use/);
    const observed = await controlPlane.frames.waitFor(
      'attemptReport',
      report =>
        report.attemptId === attemptId &&
        report.phase === 'observed' &&
        (report.magnitude ?? 0) > 5,
    );
    expect(observed.magnitude).toBeLessThan(75);
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
    const reverted = await seen(attemptId, 'reverted');
    expect(reverted.evidence).toMatch(/no stressor/);
  });

  it('uses the memory that was asked for, and frees it at a stop', async () => {
    const { attemptId } = await launch({
      fault: 'memoryStress',
      parameters: { bytes: 96 * 1024 * 1024 },
    });
    const injected = await seen(attemptId, 'injected');
    expect(injected.magnitude).toBeGreaterThanOrEqual(96 * 1024 * 1024);
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
    expect((await seen(attemptId, 'reverted')).evidence).toMatch(/ended/);
  });

  it('is moot when the target dies by itself', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    victim.stop();
    expect((await seen(attemptId, 'moot')).evidence).toMatch(/is gone/);
  });

  it('reverts within a second when it is killed, and the next one tells of it', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    expect(victim.state).toBe('T');
    agent.signal('SIGKILL');
    expect(await within(1000, () => victim.state !== 'T')).toBe(true);
    agent = await start();
    const reverted = await seen(attemptId, 'reverted');
    expect(reverted.by).toBe('guardian');
  });

  it('reverts what a former life left, before it says hello, when agent and guardian died at once', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    const guardian = guardianNow();
    // Stopped first, so that it cannot take over between the two deaths.
    process.kill(guardian.pid, 'SIGSTOP');
    agent.signal('SIGKILL');
    await agent.exited;
    process.kill(guardian.pid, 'SIGKILL');
    expect(victim.state).toBe('T');
    const hellos = controlPlane.frames.of('hello').length;
    agent = await start();
    expect(victim.state).not.toBe('T');
    const frames = controlPlane.frames.all;
    const hello = controlPlane.frames.of('hello')[hellos];
    const report = await seen(attemptId, 'reverted');
    expect(report.by).toBe('agent');
    expect(hello.openAttempts).toContain(attemptId);
    expect(frames.findIndex(frame => frame.value === hello)).toBeLessThan(
      frames.findIndex(frame => frame.value === report),
    );
  });

  it('refuses a go that comes more than two seconds after its ready', async () => {
    const attemptId = await offer({});
    const ready = await controlPlane.frames.waitFor(
      'ready',
      frame => frame.attemptId === attemptId,
    );
    const report = await seen(attemptId, 'neverStarted');
    expect(report.evidence).toMatch(/no go came within 2000 ms/);
    controlPlane.send({
      $case: 'go',
      value: { attemptId, nonce: ready.nonce, fence: 1 },
    });
    const next = await launch({ durationMs: 100 });
    await seen(next.attemptId, 'reverted');
    expect(controlPlane.frames.phases(attemptId)).not.toContain('injecting');
  });

  it('obeys nobody who does not have the key of its control plane, and no replay', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'replayed' } },
      { sequence: 1 },
    );
    controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'other stream' } },
      { sessionNonce: 'x' },
    );
    controlPlane.send(
      { $case: 'stop', value: { attemptId, cause: 'other agent' } },
      { agentId: 'somebody' },
    );
    controlPlane.send({ $case: 'stop', value: { attemptId, cause: 'user' } });
    const reverting = await seen(attemptId, 'reverting');
    expect(reverting.evidence).toBe('user');
    await seen(attemptId, 'reverted');
  });

  it('is ended by its guardian when it sleeps through a deadline', async () => {
    const { attemptId } = await launch({ durationMs: 500 });
    await seen(attemptId, 'injected');
    agent.signal('SIGSTOP');
    expect(await within(1600, () => victim.state !== 'T')).toBe(true);
    await agent.exited;
    agent = await start();
    expect((await seen(attemptId, 'reverted')).by).toBe('guardian');
  });

  it('starts another guardian when it is lost, and holds no effect meanwhile', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    const guardian = guardianNow();
    process.kill(guardian.pid, 'SIGKILL');
    expect(await within(1000, () => victim.state !== 'T')).toBe(true);
    await seen(attemptId, 'reverted');
    expect(await within(10_000, () => guardianNow().pid !== guardian.pid)).toBe(
      true,
    );
    const next = await launch({ durationMs: 100 });
    await seen(next.attemptId, 'reverted');
  });

  it('reconnects after the control plane was away, and sends what was not acknowledged', async () => {
    controlPlane.acknowledge = false;
    const { attemptId } = await launch({ durationMs: 300 });
    await seen(attemptId, 'reverted');
    const before = controlPlane.frames.phases(attemptId).length;
    controlPlane.acknowledge = true;
    controlPlane.dropStream();
    const again = await waitUntil(
      () => controlPlane.frames.phases(attemptId).length >= 2 * before,
      { withinMs: 10_000 },
    );
    expect(again).toBe(true);
  });

  it('ends in order: reverts, takes its guardian along, and exits with 0', async () => {
    const { attemptId } = await launch({});
    await seen(attemptId, 'injected');
    const guardian = guardianNow();
    expect(await agent.stop()).toBe(0);
    expect(victim.state).not.toBe('T');
    expect(isProcessAlive(guardian)).toBe(false);
    await seen(attemptId, 'reverted');
    agent = await start();
  });
});
