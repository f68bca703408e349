import { isAlive } from '../testing/isAlive.ts';
import { waitFor } from '../testing/waitFor.ts';
import { SupervisedProcess } from './SupervisedProcess.ts';

const LISTENS = `process.stdout.write('{"event":"listening"}\\n');`;
const LIVES = `setInterval(() => {}, 1000); ${LISTENS}`;

function supervise(script: string, restartAfterMs = 100) {
  const seen = { deaths: [] as string[], output: [] as string[] };
  const supervised = new SupervisedProcess(
    { name: 'test', argv: ['-e', script], env: { OWN: 'yes' } },
    restartAfterMs,
    {
      onListening: () => {},
      onDied: how => seen.deaths.push(how),
      onOutput: line => seen.output.push(line),
    },
  );
  const running = () =>
    waitFor('running', () => {
      const { state, pid } = supervised.status();
      return state === 'running' && pid;
    });
  return { supervised, seen, running };
}

describe('SupervisedProcess', () => {
  it('starts a killed process again, as another process', async () => {
    const { supervised, seen, running } = supervise(LIVES);
    supervised.start();
    const first = await running();
    process.kill(first, 'SIGKILL');
    await waitFor('death', () => seen.deaths.length > 0);
    expect(supervised.status()).toMatchObject({
      state: 'waiting',
      pid: undefined,
      restarts: 0,
    });

    const second = await running();
    expect(second).not.toBe(first);
    expect(seen.deaths).toEqual(['ended by SIGKILL']);
    expect(supervised.status()).toMatchObject({ restarts: 1 });
    await supervised.stop(1000);
  });

  it('does not start it again after its own stop', async () => {
    const { supervised, seen, running } = supervise(LIVES, 1);
    supervised.start();
    const pid = await running();
    await supervised.stop(1000);

    expect(isAlive(pid)).toBe(false);
    expect(supervised.status()).toMatchObject({
      state: 'stopped',
      restarts: 0,
    });
    expect(seen.deaths).toEqual([]);
  });

  it('does not start it after a stop during the wait', async () => {
    const { supervised, seen } = supervise('process.exit(3)', 100_000);
    supervised.start();
    await waitFor('death', () => seen.deaths.length > 0);
    await supervised.stop(1000);

    expect(seen.deaths).toEqual(['ended with code 3']);
    expect(supervised.status()).toMatchObject({ state: 'stopped' });
  });

  it('kills a process that does not heed SIGTERM', async () => {
    const { supervised, running } = supervise(
      `process.on('SIGTERM', () => {}); ${LIVES}`,
    );
    supervised.start();
    const pid = await running();
    await supervised.stop(100);

    expect(isAlive(pid)).toBe(false);
  });

  it('gives its own environment and not the identity of its parent', async () => {
    process.env.FAULTLINE_ENTITY = 'component:default/somebody-else';
    const { supervised, seen, running } = supervise(
      `process.stdout.write(process.env.OWN + process.env.FAULTLINE_ENTITY + '\\n'); ${LIVES}`,
    );
    supervised.start();
    delete process.env.FAULTLINE_ENTITY;
    await running();
    await supervised.stop(1000);

    expect(seen.output).toContain('yesundefined');
  });
});
