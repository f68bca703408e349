import { RequestLog } from './RequestLog.ts';
import { serviceLevelOf } from './serviceLevelOf.ts';
import type { RequestOutcome } from './types.ts';

function createLog() {
  const clock = { now: 0 };
  const log = new RequestLog({ capacity: 1000, now: () => clock.now });
  return {
    clock,
    log,
    level: () => serviceLevelOf('payments', log, clock.now),
    add(startedAt: number, durationMs: number, outcome: RequestOutcome) {
      clock.now = startedAt;
      const request = log.begin('payments', 'authorise');
      clock.now = startedAt + durationMs;
      log.end(request, outcome);
    },
  };
}

describe('serviceLevelOf', () => {
  it('gives no figures when nothing was asked', () => {
    expect(createLog().level()).toEqual({
      entity: 'payments',
      windowSeconds: 5,
      samples: 0,
    });
  });

  it('gives success in percent and percentiles in milliseconds', () => {
    const { add, level } = createLog();
    for (let request = 0; request < 99; request += 1) {
      add(request * 10, 5, 'success');
    }
    add(1000, 7.26, 'error');

    expect(level()).toEqual({
      entity: 'payments',
      windowSeconds: 5,
      samples: 100,
      successRate: 99,
      p50Ms: 5,
      p95Ms: 5,
      p99Ms: 5,
    });
  });

  it('forgets what was sent more than five seconds ago, also when it ended later', () => {
    const { clock, add, level } = createLog();
    add(0, 900, 'error');
    add(3000, 5, 'success');
    clock.now = 5001;

    expect(level()).toMatchObject({ samples: 1, successRate: 100, p99Ms: 5 });
  });

  it('does not count a quick request that is under way', () => {
    const { clock, log, level } = createLog();
    log.begin('payments', 'authorise');
    clock.now = 300;

    expect(level()).toMatchObject({ samples: 0 });
  });

  it('shows a hang while it lasts: first as slow, then as lost', () => {
    const { clock, log, level, add } = createLog();
    add(0, 5, 'success');
    log.begin('payments', 'authorise');
    clock.now += 301;
    expect(level()).toMatchObject({
      samples: 2,
      successRate: 100,
      p99Ms: 301,
    });

    clock.now += 1700;
    expect(level()).toMatchObject({
      samples: 2,
      successRate: 50,
      p99Ms: 2001,
    });
  });

  it('gives no success rate while nothing is decided', () => {
    const { clock, log, level } = createLog();
    log.begin('payments', 'authorise');
    clock.now = 400;

    expect(level()).toEqual({
      entity: 'payments',
      windowSeconds: 5,
      samples: 1,
      p50Ms: 400,
      p95Ms: 400,
      p99Ms: 400,
    });
  });

  it('takes a good answer after two seconds for a lost request', () => {
    const { add, level } = createLog();
    add(0, 1999, 'success');
    add(0, 2001, 'success');

    expect(level()).toMatchObject({ samples: 2, successRate: 50 });
  });
});
