import { describeLimit } from './describeLimit';
import { formatValue } from './formatValue';
import type { Comparator, ProbeQuestion } from './types';

const prometheus = (comparator: Comparator): ProbeQuestion => ({
  type: 'prometheus',
  query: 'up',
  comparator,
  value: 99.5,
  unit: '%',
});

describe('describeLimit', () => {
  it.each<[Comparator, string, string]>([
    ['<', 'reached 99.5 %', 'highest'],
    ['<=', 'rose above 99.5 %', 'highest'],
    ['>', 'fell to 99.5 %', 'lowest'],
    ['>=', 'fell below 99.5 %', 'lowest'],
    ['==', 'was not 99.5 %', 'last'],
    ['!=', 'was 99.5 %', 'last'],
  ])('has words for %s', (comparator, broke, worst) => {
    expect(describeLimit(prometheus(comparator))).toMatchObject({
      broke,
      worst,
    });
  });

  it.each<[ProbeQuestion, string]>([
    [{ type: 'tcp', host: 'h', port: 1 }, 'failed'],
    [
      { type: 'tcp', host: 'h', port: 1, maxLatencyMs: 50 },
      'failed or took longer than 50 ms',
    ],
    [{ type: 'http', url: 'u', method: 'GET', status: [] }, 'failed'],
    [
      { type: 'http', url: 'u', method: 'GET', status: [], maxLatencyMs: 9 },
      'failed or took longer than 9 ms',
    ],
    [{ type: 'alert', rule: 'Burn' }, 'fired'],
    [{ type: 'alert', rule: 'Burn', threshold: 2 }, 'passed 2'],
    [{ type: 'grpcHealth', address: 'a', service: 's' }, 'failed'],
  ])('has words for %j', (question, broke) => {
    expect(describeLimit(question).broke).toBe(broke);
  });

  it('rounds numbers to two decimals', () => {
    expect(formatValue(461.987, 'ms')).toBe('461.99 ms');
    expect(formatValue(2, undefined)).toBe('2');
  });
});
