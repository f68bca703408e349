import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  readAgentProgram,
  readOpenAttempts,
  type ProcessIdentity,
  type RevertLine,
} from '@faultline/chaos-agent-kit';
import {
  AgentProcess,
  ControlPlaneDouble,
  VictimProcess,
} from '@faultline/chaos-agent-kit/testUtils';

const ENTITY = 'component:default/payments';
const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

jest.setTimeout(60_000);

describe('reverting on the machine, with no control plane', () => {
  let folder: string;
  let controlPlane: ControlPlaneDouble;
  let agent: AgentProcess;
  let victim: VictimProcess;
  let counter = 0;
  const dataDir = () => join(folder, 'data');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faultline-revert-'));
    controlPlane = await ControlPlaneDouble.start();
    writeFileSync(join(folder, 'token'), controlPlane.joinToken('local-host'));
  });
  beforeEach(async () => {
    agent = await AgentProcess.start(join(__dirname, 'main.ts'), folder, {
      name: 'local-host',
      dataDir: dataDir(),
      controlPlane: {
        address: controlPlane.address,
        enrolAddress: controlPlane.enrolAddress,
      },
      joinTokenFile: join(folder, 'token'),
      allow: { entities: [ENTITY] },
    });
    victim = await VictimProcess.start({ FAULTLINE_ENTITY: ENTITY });
  });
  afterEach(async () => {
    victim.stop();
    await agent.stop();
  });
  afterAll(() => {
    controlPlane.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function freeze(): Promise<string> {
    counter += 1;
    const attemptId = `attempt${counter}`;
    const run = { attemptId, runId: `run${counter}`, fence: 1 };
    controlPlane.send({
      $case: 'offer',
      value: {
        ...run,
        fault: 'processPause',
        mechanism: '',
        parameters: '{}',
        durationMs: 60_000,
        targetId: victim.targetId(bootId),
        entityRef: ENTITY,
        onDisconnect: 'continue',
        supervisionMs: 15_000,
        labels: {
          runId: run.runId,
          entityRefs: [ENTITY],
          owners: [],
          environment: 'demo',
        },
      },
    });
    const { nonce } = await controlPlane.frames.waitFor(
      'ready',
      frame => frame.attemptId === attemptId,
    );
    controlPlane.send({ $case: 'go', value: { attemptId, nonce, fence: 1 } });
    await controlPlane.frames.waitForPhase(attemptId, 'injected');
    expect(victim.state).toBe('T');
    return attemptId;
  }

  function revert(): Promise<{ code: number; lines: RevertLine[] }> {
    const { argv, cwd } = readAgentProgram(dataDir());
    const [program, ...args] = [...argv, '--role', 'revert'];
    return new Promise(resolve => {
      const env = { ...process.env, NODE_OPTIONS: '' };
      execFile(program, args, { cwd, env }, (error, stdout) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          lines: stdout
            .split('\n')
            .filter(Boolean)
            .map(line => JSON.parse(line) as RevertLine),
        }),
      );
    });
  }

  it('lists what is open, with what undoes it', async () => {
    const attemptId = await freeze();
    const { attempts, agentPid } = readOpenAttempts(dataDir());
    expect(agentPid).toBe(agent.pid);
    expect(attempts).toEqual([
      expect.objectContaining({
        attemptId,
        phase: 'injected',
        fault: 'processPause',
        targetId: victim.targetId(bootId),
        undo: { targets: [expect.objectContaining({ pid: victim.pid })] },
      }),
    ]);
    expect(Date.now() - (attempts[0].since ?? 0)).toBeLessThan(30_000);
  });

  it('has a living agent revert, which lives on', async () => {
    const attemptId = await freeze();
    const { code, lines } = await revert();
    expect(lines).toContainEqual(
      expect.objectContaining({
        attemptId,
        outcome: 'reverted',
        proven: true,
        by: 'agent',
        evidence: expect.stringContaining('SIGCONT'),
      }),
    );
    expect(code).toBe(0);
    expect(victim.state).not.toBe('T');
    const report = await controlPlane.frames.waitForPhase(
      attemptId,
      'reverted',
    );
    expect(report.evidence).toContain('reverted on the machine');
    expect(readOpenAttempts(dataDir())).toMatchObject({
      agentPid: agent.pid,
      attempts: [],
    });
  });

  it('reverts from the journal when agent and guardian died at once', async () => {
    const attemptId = await freeze();
    const guardian = JSON.parse(
      readFileSync(join(dataDir(), 'guardian.json'), 'utf8'),
    ) as ProcessIdentity;
    // Stopped first, so that it cannot take over between the two deaths.
    process.kill(guardian.pid, 'SIGSTOP');
    agent.signal('SIGKILL');
    await agent.exited;
    process.kill(guardian.pid, 'SIGKILL');
    expect(victim.state).toBe('T');

    const { code, lines } = await revert();
    expect(victim.state).not.toBe('T');
    expect(lines).toEqual([
      expect.objectContaining({
        attemptId,
        outcome: 'reverted',
        proven: true,
        by: 'command',
      }),
      { event: 'end', proven: 1, unproven: 0, damagedLines: 0 },
    ]);
    expect(code).toBe(0);
    expect(readOpenAttempts(dataDir()).attempts).toEqual([]);
    // Asked again, it says again how it ended.
    expect((await revert()).lines[0]).toMatchObject({
      attemptId,
      outcome: 'reverted',
      by: 'guardian',
    });
  });

  it('ends an agent that hangs, and does not call damaged lines proof', async () => {
    const attemptId = await freeze();
    agent.signal('SIGSTOP');
    const { code, lines } = await revert();
    expect(victim.state).not.toBe('T');
    expect(lines).toContainEqual(
      expect.objectContaining({ attemptId, outcome: 'reverted', proven: true }),
    );
    expect(code).toBe(0);
    await agent.exited;

    const journal = join(dataDir(), 'journal.jsonl');
    const text = readFileSync(journal, 'utf8');
    writeFileSync(journal, `damaged\n${text}`);
    const again = await revert();
    expect(again.lines.at(-1)).toMatchObject({ damagedLines: 1 });
    expect(again.code).toBe(1);
  });
});
