import fc from 'fast-check';
import { answerAfter } from './answerAfter';
import { sampleProbe, samplesOf } from './testing/samples';

const BOUND_MS = 60_000;
const letters = fc
  .array(fc.constantFrom('P', 'F', 'N', 'E'), { maxLength: 80 })
  .map(list => list.join(''));

const answer = (text: string, now = text.length * 1000) =>
  answerAfter(
    [sampleProbe()],
    samplesOf(text, { phase: 'after' }),
    0,
    now,
    BOUND_MS,
  );

describe('answerAfter', () => {
  it('is recovered once it has held for long enough', () => {
    expect(answer('PPPP')).toBeUndefined();
    expect(answer('PPPPPP')).toBe('recovered');
    expect(answer('FFPPPP')).toBeUndefined();
  });

  it('is skipped when no probe is asked after the fault', () => {
    const probes = [
      sampleProbe({ mode: 'during' }),
      sampleProbe({ name: 'Errors', role: 'stopCondition' }),
    ];
    expect(answerAfter(probes, [], 0, 0, BOUND_MS)).toBe('skipped');
  });

  it('does not take samples of the fault for recovery', () => {
    const during = samplesOf('P'.repeat(20), { phase: 'during' });
    expect(
      answerAfter([sampleProbe()], during, 20_000, 21_000, BOUND_MS),
    ).toBeUndefined();
  });

  it('never recovers without answers that held for that long', () => {
    fc.assert(
      fc.property(letters, text => {
        const answers = text.replaceAll(/[NE]/g, '');
        const back = answer(text) === 'recovered';
        expect(back && answers.length < 3).toBe(false);
        expect(back && !answers.endsWith('P')).toBe(false);
        expect(back && text.length < 5).toBe(false);
      }),
    );
  });

  it('says something at the bound at the latest, and no data is no recovery', () => {
    fc.assert(
      fc.property(letters, text => {
        const late = answer(text, BOUND_MS + text.length * 1000);
        expect(late).toBeDefined();
        expect(late === 'recovered' && !text.includes('P')).toBe(false);
      }),
    );
    expect(answer('N'.repeat(60))).toBe('noData');
    expect(answer('F'.repeat(60))).toBe('notRecovered');
  });
});
