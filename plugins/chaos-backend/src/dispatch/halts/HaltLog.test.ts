import type { Halt } from '@faultline/chaos-core';
import { HaltLog } from './HaltLog';

const halt = (id: string): Halt => ({
  id,
  scope: { kind: 'everything' },
  reason: 'INC-1',
  by: 'user:default/noor',
  at: 1,
});

const ids = (halts: Halt[]) => halts.map(({ id }) => id);

describe('HaltLog', () => {
  it('adds what was ordered, and leaves out what was lifted, since the reading began', () => {
    const log = new HaltLog();
    log.order(halt('before'));
    const since = log.position;
    log.order(halt('meanwhile'));
    log.lift('read');
    expect(ids(log.current([halt('read'), halt('old')], since))).toEqual([
      'old',
      'meanwhile',
    ]);
    expect(log.liftedSince(since)).toEqual(['read']);
    expect(log.liftedSince(log.position)).toEqual([]);
  });

  it('believes a later reading more than itself', () => {
    const log = new HaltLog();
    log.order(halt('lifted elsewhere'));
    expect(log.current([], log.position)).toEqual([]);
  });
});
