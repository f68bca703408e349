import fc from 'fast-check';
import { answerBefore } from './answerBefore';
import { sampleProbe, samplesOf } from './testing/samples';

const letters = fc
  .array(fc.constantFrom('P', 'F', 'N', 'E'), { maxLength: 80 })
  .map(list => list.join(''));
const steady = sampleProbe();
const condition = sampleProbe({
  name: 'Errors',
  role: 'stopCondition',
  mode: 'during',
});

const answer = (text: string, now = text.length * 1000) =>
  answerBefore([steady], samplesOf(text, { phase: 'before' }), 0, now);

describe('answerBefore', () => {
  it('holds once there are enough samples, not before', () => {
    expect(answer('PP')).toBeUndefined();
    expect(answer('PPP')).toMatchObject({ result: 'held' });
  });

  it('does not begin on a broken or a blind service', () => {
    expect(answer('PFF')).toMatchObject({
      result: 'broken',
      reason: 'Authorisation p99 does not hold before the start (last 402)',
    });
    expect(answer('N'.repeat(12))).toMatchObject({
      result: 'noData',
      reason: 'Authorisation p99 has no data before the start: N',
    });
  });

  it('does not begin when a stop condition is breached already', () => {
    const samples = [
      ...samplesOf('PPPP'),
      ...samplesOf('FFFF', { probe: 'Errors' }),
    ];
    expect(answerBefore([steady, condition], samples, 0, 4000)).toMatchObject({
      result: 'broken',
    });
  });

  it('never begins without enough data from every probe that is asked', () => {
    fc.assert(
      fc.property(letters, letters, (first, second) => {
        const samples = [
          ...samplesOf(first),
          ...samplesOf(second, { probe: 'Errors' }),
        ];
        const now = Math.max(first.length, second.length) * 1000;
        const result = answerBefore([steady, condition], samples, 0, now);
        const enough = [first, second].every(
          text => text.replaceAll(/[NE]/g, '').length >= 3,
        );
        expect(result?.result === 'held' && !enough).toBe(false);
      }),
    );
  });

  it('says something after a minute at the latest', () => {
    fc.assert(
      fc.property(letters, text => {
        expect(answer(text, 60_001 + text.length * 1000)).toBeDefined();
      }),
    );
  });
});
