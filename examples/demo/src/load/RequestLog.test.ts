import { RequestLog } from './RequestLog.ts';

function createLog(capacity = 100) {
  const clock = { now: 0 };
  const log = new RequestLog({ capacity, now: () => clock.now });
  return { clock, log };
}

describe('RequestLog', () => {
  it('keeps a request under way until it ends', () => {
    const { clock, log } = createLog();
    const request = log.begin('payments', 'authorise');
    expect(log.pending('payments')).toEqual([
      { entity: 'payments', operation: 'authorise', startedAt: 0 },
    ]);
    expect(log.pending('ledger')).toEqual([]);

    clock.now = 12;
    log.end(request, 'success', 200);
    expect(log.pending('payments')).toEqual([]);
    expect(log.endedSince(0)).toEqual([
      {
        entity: 'payments',
        operation: 'authorise',
        startedAt: 0,
        durationMs: 12,
        status: 200,
        outcome: 'success',
      },
    ]);
  });

  it('asks for the end, not for the start, and for one entity', () => {
    const { clock, log } = createLog();
    const slow = log.begin('payments', 'authorise');
    const quick = log.begin('ledger', 'entries');
    clock.now = 10;
    log.end(quick, 'success', 201);
    clock.now = 500;
    log.end(slow, 'success', 200);

    expect(log.endedSince(11).map(({ entity }) => entity)).toEqual([
      'payments',
    ]);
    expect(log.endedSince(10, 'ledger')).toHaveLength(1);
    expect(log.endedSince(501)).toEqual([]);
  });

  it('forgets the oldest, and never keeps more than twice its capacity', () => {
    const { clock, log } = createLog(10);
    for (let request = 0; request < 105; request += 1) {
      clock.now = request;
      log.end(log.begin('cache', 'items'), 'success', 200);
      expect(log.endedSince(0).length).toBeLessThan(20);
    }
    const kept = log.endedSince(0);

    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.at(-1)?.startedAt).toBe(104);
  });
});
