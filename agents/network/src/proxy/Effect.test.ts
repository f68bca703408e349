import { createProcessClock } from '@faultline/chaos-agent-kit';
import type { EffectSpec } from '../control/EffectSpec';
import { Effect } from './Effect';

const base = { id: 'a1', route: 'r', ttlMs: 60_000, percentage: 100 };
const effect = (spec: Partial<EffectSpec> & { kind: string }) =>
  new Effect({ ...base, ...spec } as EffectSpec, createProcessClock());
const any = { method: 'GET', path: '/' };

describe('Effect', () => {
  it('spreads jitter evenly, both ways, and never below zero', () => {
    const delay = effect({ kind: 'delay', latencyMs: 60, jitterMs: 50 });
    const draws = Array.from({ length: 2000 }, () => delay.drawDelay());
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...draws)).toBeLessThanOrEqual(110);
    expect(mean).toBeGreaterThan(57);
    expect(mean).toBeLessThan(63);
    const wide = effect({ kind: 'delay', latencyMs: 10, jitterMs: 500 });
    for (let count = 0; count < 100; count += 1) {
      expect(wide.drawDelay()).toBeGreaterThanOrEqual(0);
    }
  });

  it('hits the share that was asked, within chance', () => {
    const half = effect({ kind: 'hold', percentage: 50 });
    const hits = Array.from({ length: 2000 }, () => half.hits(any));
    const share = hits.filter(hit => hit).length / hits.length;
    expect(share).toBeGreaterThan(0.46);
    expect(share).toBeLessThan(0.54);
  });

  it('draws the same for the same attempt, and differently for another', () => {
    const draws = (id: string) => {
      const one = effect({ id, kind: 'hold', percentage: 50 });
      return Array.from({ length: 64 }, () => one.hits(any)).join();
    };
    expect(draws('a1')).toBe(draws('a1'));
    expect(draws('a1')).not.toBe(draws('a2'));
  });

  it('hits nothing after its end', () => {
    const ended = effect({ kind: 'hold' });
    expect(ended.hits(any)).toBe(true);
    ended.end();
    expect(ended.hits(any)).toBe(false);
  });
});
