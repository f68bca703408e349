import fc from 'fast-check';
import { evaluateProbe } from './evaluateProbe';
import { sampleProbe, samplesOf } from './testing/samples';

const status = (letters: string, now = letters.length * 1000) =>
  evaluateProbe(sampleProbe(), samplesOf(letters), now);

describe('evaluateProbe', () => {
  it.each([
    ['', 'pending'],
    ['PP', 'pending'],
    ['PPP', 'holds'],
    ['PPPF', 'failing'],
    ['PPFF', 'broken'],
    ['PFFP', 'broken'],
    ['PFFPP', 'holds'],
    ['NNNNN', 'pending'],
    ['PNEP', 'pending'],
  ])('reads %s as %s', (letters, expected) => {
    expect(status(letters).status).toBe(expected);
  });

  it('has no data once the last answer is older than the grace', () => {
    expect(status('PPP', 12_000).status).toBe('holds');
    expect(status('PPP', 12_001)).toMatchObject({
      status: 'noData',
      since: 2000,
    });
    expect(status('PPPNNNNNNNNNNN', 13_500).status).toBe('noData');
    expect(status('EEEEEEEEEEEE', 11_500).status).toBe('noData');
  });

  it('says since when, and what was last', () => {
    expect(status('PPPFF')).toEqual({
      probe: 'Authorisation p99',
      status: 'broken',
      since: 3000,
      lastValue: 404,
      lastAnswer: 'fail',
      samples: 5,
      samplesWithData: 5,
    });
    expect(status('PFFPPN')).toMatchObject({
      since: 3000,
      lastAnswer: 'noData',
    });
  });

  it('never takes no data for a pass', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('N', 'E', 'F')), letters => {
        expect(status(letters.join('')).status).not.toBe('holds');
      }),
    );
  });
});
