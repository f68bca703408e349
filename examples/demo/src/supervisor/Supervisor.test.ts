import { isAlive } from '../testing/isAlive.ts';
import { Supervisor } from './Supervisor.ts';

const LIVES = `setInterval(() => {}, 1000);
  process.stdout.write('{"event":"listening"}\\n');`;

function supervise(...scripts: string[]) {
  const lines: string[] = [];
  const supervisor = new Supervisor(
    scripts.map((script, index) => [
      { name: `p${index}`, argv: ['-e', script], env: {} },
    ]),
    {
      restartAfterMs: 100,
      output: { notice: line => lines.push(line), detail: () => {} },
    },
  );
  return { supervisor, lines };
}

describe('Supervisor', () => {
  it('starts a group when the one before listens', async () => {
    const { supervisor } = supervise(LIVES, LIVES);
    await supervisor.start();
    const [first, second] = supervisor.status();
    await supervisor.stop();

    expect([first.state, second.state]).toEqual(['running', 'running']);
    expect(second.startedAt).toBeGreaterThan(first.startedAt ?? Infinity);
    expect([first.pid, second.pid].filter(pid => isAlive(pid ?? 0))).toEqual(
      [],
    );
  });

  it('fails when a first start fails, and says how', async () => {
    const { supervisor, lines } = supervise(
      LIVES,
      `process.stderr.write('port taken\\n', () => process.exit(1))`,
    );

    await expect(supervisor.start()).rejects.toThrow(
      'p1 ended with code 1 before the whole shop listened',
    );
    await supervisor.stop();
    expect(lines).toContain('p1: port taken');
    expect(supervisor.status().map(({ state }) => state)).toEqual([
      'stopped',
      'stopped',
    ]);
  });
});
