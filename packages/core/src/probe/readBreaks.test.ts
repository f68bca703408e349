import fc from 'fast-check';
import { readBreaks } from './readBreaks';
import { sampleProbe, samplesOf } from './testing/samples';

const read = (letters: string) => readBreaks(sampleProbe(), samplesOf(letters));

describe('readBreaks', () => {
  it('is not broken by one failure among five', () => {
    expect(read('PPFPPPPFPPPP').breaks).toEqual([]);
  });

  it('is broken from the first of two failures, until the first of two passes', () => {
    expect(read('PFPFFPFPPP').breaks).toEqual([{ from: 1000, until: 7000 }]);
  });

  it('counts anew once it holds again', () => {
    expect(read('FFPPFPPPP').breaks).toEqual([{ from: 0, until: 2000 }]);
  });

  it('leaves out what had no data', () => {
    expect(read('FNEF')).toMatchObject({ broken: true, breaks: [{ from: 0 }] });
  });

  it('reads a day of samples in no time (I15)', () => {
    const samples = samplesOf('P'.repeat(200_000));
    const started = performance.now();
    expect(readBreaks(sampleProbe(), samples).breaks).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('does not depend on the order in which samples come', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('P', 'F', 'N'), { minLength: 1 })
          .map(letters => samplesOf(letters.join('')))
          .chain(samples =>
            fc.tuple(
              fc.constant(samples),
              fc.shuffledSubarray(samples, { minLength: samples.length }),
            ),
          ),
        ([samples, shuffled]) => {
          expect(readBreaks(sampleProbe(), shuffled)).toEqual(
            readBreaks(sampleProbe(), samples),
          );
        },
      ),
    );
  });

  it('never breaks without failures, and breaks are apart and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('P', 'F', 'N', 'E')), letters => {
        const { breaks } = read(letters.join(''));
        expect(breaks.length > 0 && !letters.includes('F')).toBe(false);
        breaks.forEach(({ from, until }, index) => {
          expect(until === undefined || until > from).toBe(true);
          const next = breaks[index + 1];
          expect(next === undefined || next.from > (until ?? Infinity)).toBe(
            true,
          );
        });
      }),
    );
  });
});
