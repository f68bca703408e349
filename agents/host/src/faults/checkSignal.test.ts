import { spawnSync } from 'node:child_process';
import type { SeenTarget } from '@faultline/chaos-agent-kit';
import { checkSignal } from './checkSignal';

function target(pid: number): SeenTarget {
  return {
    id: `process:boot:${pid}:1`,
    kind: 'process',
    name: 'payments-1',
    labels: {},
    confirmedEntityRef: 'component:default/payments',
    details: { pid: String(pid) },
  };
}

describe('whether a process may be signalled', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is yes for one of the same user', () => {
    expect(checkSignal([target(process.pid)])).toMatchObject([{ ok: true }]);
  });

  it('is no for one that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(checkSignal([target(pid)])).toMatchObject([
      { ok: false, detail: expect.stringContaining('is gone') },
    ]);
  });

  it('names the users and the capability when the kernel refuses', () => {
    // A test that runs as root is refused nothing.
    jest.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    });
    expect(checkSignal([target(1)])).toMatchObject([
      {
        ok: false,
        detail: expect.stringContaining('EPERM'),
        remedy:
          'Run the agent as the user of the process or as root, or give it CAP_KILL',
      },
    ]);
  });
});
