import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { RecordedRequest, ServiceLevel } from './load/types.ts';
import type { ProcessStatus } from './supervisor/types.ts';
import { findPortBase } from './testing/findPortBase.ts';
import { isAlive } from './testing/isAlive.ts';
import { waitFor } from './testing/waitFor.ts';

const MAIN = join(__dirname, 'main.ts');
const PROCESSES = 7;

interface Ready {
  pid: number;
  status: string;
  load: string;
}

async function startShop() {
  const portBase = await findPortBase();
  const shop = spawn(
    process.execPath,
    [MAIN, '--direct', '--port-base', String(portBase)],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const [line] = await once(createInterface({ input: shop.stdout }), 'line');
  const ready: Ready = JSON.parse(line);
  const get = async <T>(url: string): Promise<T> => (await fetch(url)).json();
  return {
    shop,
    ready,
    status: async () =>
      (await get<{ processes: ProcessStatus[] }>(ready.status)).processes,
    level: (entity: string) => get<ServiceLevel>(`${ready.load}/slo/${entity}`),
    requests: (entity: string, since: number) =>
      get<RecordedRequest[]>(
        `${ready.load}/requests?entity=${entity}&since=${since}`,
      ),
    async pids() {
      return (await this.status()).flatMap(({ pid }) => pid ?? []);
    },
  };
}

type Shop = Awaited<ReturnType<typeof startShop>>;

function nothingLeft(pids: number[]) {
  return waitFor('all processes ended', () => !pids.some(isAlive), 4000);
}

describe('the shop', () => {
  let running: Shop;

  beforeEach(async () => {
    running = await startShop();
  }, 30_000);

  afterEach(() => {
    running.shop.kill('SIGKILL');
  });

  it('carries its load, survives the loss of one instance of payments, and ends on SIGTERM', async () => {
    expect(await running.status()).toHaveLength(PROCESSES);
    await waitFor('requests to every entity', async () => {
      const levels = await Promise.all(
        ['storefront', 'payments', 'ledger', 'catalog', 'cache'].map(
          running.level,
        ),
      );
      return levels.every(
        ({ samples, successRate }) => samples >= 20 && successRate === 100,
      );
    });

    const killedAt = Date.now();
    const one = async () =>
      (await running.status()).find(({ name }) => name === 'payments-1');
    const first = (await one())?.pid ?? 0;
    process.kill(first, 'SIGKILL');
    const again = await waitFor('payments-1 is started again', async () => {
      const found = await one();
      return found?.state === 'running' && found.pid !== first && found;
    });
    expect(again.restarts).toBe(1);
    const checkouts = await running.requests('storefront', killedAt);
    expect(checkouts.length).toBeGreaterThanOrEqual(10);
    expect(checkouts.filter(({ outcome }) => outcome !== 'success')).toEqual(
      [],
    );

    const pids = await running.pids();
    const exited = once(running.shop, 'exit');
    running.shop.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(pids.filter(isAlive)).toEqual([]);
  }, 30_000);

  it('leaves nothing when the supervisor is killed', async () => {
    const pids = await running.pids();
    expect(pids).toHaveLength(PROCESSES);
    running.shop.kill('SIGKILL');

    await nothingLeft(pids);
  }, 30_000);

  it('ends when the process that started it is gone', async () => {
    const pids = await running.pids();
    const exited = once(running.shop, 'exit');
    running.shop.stdin.end();

    expect(await exited).toEqual([0, null]);
    expect(pids.filter(isAlive)).toEqual([]);
  }, 30_000);

  it('shows a frozen ledger as a hang of payments and not of catalog', async () => {
    const ledger = (await running.status()).find(
      ({ name }) => name === 'ledger-1',
    );
    const pid = ledger?.pid ?? 0;
    process.kill(pid, 'SIGSTOP');
    try {
      await waitFor('payments hangs', async () => {
        const { successRate = 100, p99Ms = 0 } = await running.level(
          'payments',
        );
        return p99Ms > 300 && successRate < 99;
      });
      expect(await running.level('catalog')).toMatchObject({
        successRate: 100,
      });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await waitFor('payments recovers', async () => {
      const { successRate = 0, p99Ms = 9999 } = await running.level('payments');
      return p99Ms < 300 && successRate === 100;
    });
  }, 40_000);
});

describe('the command line', () => {
  const run = async (...argv: string[]) => {
    const child = spawn(process.execPath, [MAIN, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', data => (output.stdout += data));
    child.stderr.on('data', data => (output.stderr += data));
    const [code] = await once(child, 'close');
    return { code, ...output };
  };

  it('prints the routes of the proxy', async () => {
    const { code, stdout } = await run(
      '--print-proxy-routes',
      '--port-base',
      '9100',
    );

    expect(code).toBe(0);
    expect(JSON.parse(stdout).routes).toHaveLength(5);
    expect(JSON.parse(stdout).routes[2]).toMatchObject({
      name: 'payments-to-ledger',
      listen: { host: '127.0.0.1', port: 9173 },
    });
  });

  it('says what is wrong with a value or a flag and starts nothing', async () => {
    expect(await run('--port-base', 'x')).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        '--port-base is "x"; give a whole number from 1024 to 65400, e.g. 7100\n',
    });
    expect(await run('--colour')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--colour'),
    });
  });
});
