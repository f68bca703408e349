import fc from 'fast-check';
import { findBreach } from './findBreach';
import { sampleProbe, samplesOf } from './testing/samples';

const errors = sampleProbe({ name: 'Errors', role: 'stopCondition' });
const answer = (text: string) =>
  findBreach(
    [sampleProbe(), errors],
    samplesOf(text, { probe: 'Errors' }),
    text.length * 1000,
  );

describe('findBreach', () => {
  it('names the stop condition that is broken, or blind', () => {
    expect(answer('PPPFF')).toMatchObject({
      kind: 'stopCondition',
      by: 'Errors',
    });
    expect(answer(`P${'N'.repeat(12)}`)).toMatchObject({
      kind: 'noData',
      by: 'Errors',
    });
  });

  it('leaves the steady state to the verdict', () => {
    expect(
      findBreach([sampleProbe()], samplesOf('F'.repeat(20)), 20_000),
    ).toBeUndefined();
  });

  it('stops for nothing but failures and want of data', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('P', 'F', 'N', 'E'), { maxLength: 9 }),
        list => {
          const text = list.join('');
          expect(
            answer(text)?.kind === 'stopCondition' && !text.includes('F'),
          ).toBe(false);
          // Nine seconds are within the grace.
          expect(answer(text)?.kind).not.toBe('noData');
        },
      ),
    );
  });
});
