import fc from 'fast-check';
import { answerBefore } from './answerBefore';
import { describeLimit } from './describeLimit';
import { evaluateProbe } from './evaluateProbe';
import { lacksLimit } from './lacksLimit';
import { measureBaselines } from './measureBaselines';
import { probesBefore } from './probesBefore';
import { resolveProbes } from './resolveProbes';
import { sampleProbe, samplesOf } from './testing/samples';
import type { ProbeSample } from './types';

const relative = sampleProbe({
  mode: 'during',
  question: {
    type: 'prometheus',
    query: 'p99',
    comparator: '<=',
    relativeTo: 'before',
    factor: 1.5,
    unit: 'ms',
  },
});
const before = (values: number[]): ProbeSample[] =>
  samplesOf('P'.repeat(values.length), { phase: 'before' }).map(
    (sample, index) => ({ ...sample, value: values[index] }),
  );

describe('limits relative to the window before the injection', () => {
  it('are measured before the fault, whenever the probe is asked else', () => {
    expect(probesBefore([relative])).toEqual([relative]);
    expect(
      answerBefore([relative], before([100, 90, 110]), 0, 3000),
    ).toMatchObject({
      result: 'held',
      baselines: { 'Authorisation p99': 100 },
    });
  });

  it('come from the median, which one odd answer does not move', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), odd => {
        const { 'Authorisation p99': median } = measureBaselines(
          [relative],
          before([100, odd, 100]),
        );
        expect(median).toBe(100);
      }),
    );
  });

  it('leave out what failed, what came later, and other probes', () => {
    const later = samplesOf('PPP').map(sample => ({ ...sample, value: 900 }));
    const failed = samplesOf('FFF', { phase: 'before' });
    const others = samplesOf('PPP', { phase: 'before', probe: 'other' });
    expect(
      measureBaselines([relative], [...later, ...failed, ...others]),
    ).toEqual({});
  });

  it('are multiplied out once, and said with both', () => {
    const [resolved] = resolveProbes([relative], { 'Authorisation p99': 200 });
    expect(resolved.question).toMatchObject({ value: 300, factor: 1.5 });
    expect(describeLimit(resolved.question).broke).toBe(
      'rose above 300 ms (1.5 × before)',
    );
    expect(describeLimit(relative.question).asks).toBe(
      'at most 1.5 × the value before the fault',
    );
  });

  it('stay open without data, and then nothing begins', () => {
    const [open] = resolveProbes([relative], {});
    expect(lacksLimit(open.question)).toBe(true);
    const withoutNumber = samplesOf('PPP', { phase: 'before' }).map(sample => ({
      ...sample,
      value: undefined,
    }));
    expect(answerBefore([relative], withoutNumber, 0, 3000)).toMatchObject({
      result: 'noData',
      reason:
        'Authorisation p99 gave no number before the start to compare with',
    });
    expect(evaluateProbe(open, samplesOf('NNN'), 3000).status).toBe('pending');
  });

  it('leave absolute limits alone', () => {
    const absolute = sampleProbe();
    expect(lacksLimit(absolute.question)).toBe(false);
    expect(resolveProbes([absolute], { [absolute.name]: 7 })).toEqual([
      absolute,
    ]);
  });
});
