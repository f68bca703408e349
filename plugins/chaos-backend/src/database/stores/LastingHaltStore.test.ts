import type { Halt } from '@faultline/chaos-core';
import { migratedDatabase } from '../__testUtils__/testEngines';
import { DatabaseHaltStore } from './DatabaseHaltStore';
import { LastingHaltStore } from './LastingHaltStore';

const halt: Halt = {
  id: 'h1',
  scope: { kind: 'everything' },
  reason: 'INC-1',
  by: 'user:default/noor',
  at: 1,
};

describe('LastingHaltStore', () => {
  async function failing(times: number) {
    const rows = new DatabaseHaltStore(await migratedDatabase('SQLITE_3'));
    let stored: () => void = () => undefined;
    const storedAtLast = new Promise<void>(resolve => {
      stored = resolve;
    });
    let left = times;
    const insert = rows.insert.bind(rows);
    jest.spyOn(rows, 'insert').mockImplementation(async given => {
      left -= 1;
      if (left >= 0) {
        throw new Error('the database is away');
      }
      await insert(given);
      stored();
    });
    return { rows, store: new LastingHaltStore(rows), storedAtLast };
  }

  it('lets a halt hold whose row cannot be written, and writes it under the same id when it can', async () => {
    const { rows, store, storedAtLast } = await failing(2);
    await expect(store.insert(halt)).rejects.toThrow('away');
    expect(await rows.get('h1')).toBeUndefined();
    expect(await store.listActive()).toEqual([halt]);
    expect(await store.get('h1')).toEqual(halt);
    await storedAtLast;
    expect(await rows.get('h1')).toEqual(halt);
    expect(await store.listActive()).toEqual([halt]);
  });

  it('lifts a halt only when its row is there', async () => {
    const { rows, store } = await failing(2);
    await expect(store.insert(halt)).rejects.toThrow('away');
    await expect(store.lift('h1', 'x', 2, 'over')).rejects.toThrow('away');
    const lifted = await store.lift('h1', 'x', 3, 'over');
    expect(lifted?.lifted).toEqual({ by: 'x', at: 3, reason: 'over' });
    expect((await rows.get('h1'))?.lifted?.at).toBe(3);
    expect(await store.listActive()).toEqual([]);
  });

  it('takes a halt twice without a second row', async () => {
    const { store } = await failing(0);
    await store.insert(halt);
    await store.lift('h1', 'x', 2, 'over');
    await store.insert(halt);
    expect(await store.listActive()).toEqual([]);
  });
});
