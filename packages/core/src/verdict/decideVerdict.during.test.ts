import { sampleAttempt } from '../attempt/testing/sampleAttempt';
import { sampleProbe, samplesOf } from '../probe/testing/samples';
import { decideVerdict } from './decideVerdict';
import { verdictInput } from './testing/verdictInput';

const stable = 'P'.repeat(8);

describe('a pass', () => {
  it('is none when nobody looked while the fault was there, however calm it was afterwards', () => {
    for (const during of [
      '',
      'PPPP',
      'NNNN',
      `${'N'.repeat(15)}${'P'.repeat(14)}`,
    ]) {
      expect(decideVerdict(verdictInput(during, stable))).toMatchObject({
        verdict: 'inconclusive',
        probes: [{ outcome: 'noData' }],
      });
    }
  });

  it('is none of a fault that is shorter than the grace without its samples', () => {
    const short = (during: string) =>
      decideVerdict({
        ...verdictInput(during, stable),
        revertedAt: 12_600,
        samples: [
          ...samplesOf(during, { from: 10_500 }),
          ...samplesOf(stable, { from: 13_000, phase: 'after' }),
        ],
      });
    expect(short('NN')).toMatchObject({
      verdict: 'inconclusive',
      sentence:
        'Authorisation p99 had fewer than 3 samples with data while the fault was there; no data is no pass.',
    });
    expect(short('PPP').verdict).toBe('passed');
  });

  it('goes by what follows a one-shot fault, which is an instant', () => {
    const attempts = [
      sampleAttempt({
        phase: 'spent',
        goFence: 1,
        durationMs: undefined,
        injectedAt: 10_000,
        endedAt: 10_100,
      }),
    ];
    expect(
      decideVerdict(verdictInput('', stable, { attempts, revertedAt: 10_100 }))
        .verdict,
    ).toBe('passed');
  });

  it('is none when the fault was done and nothing gave way', () => {
    const attempts = [
      sampleAttempt({
        phase: 'spent',
        seen: 'absent',
        evidence: 'done, and 3000 ms later without effect: it runs',
        goFence: 1,
        durationMs: undefined,
        injectedAt: 10_000,
        endedAt: 10_100,
      }),
    ];
    expect(
      decideVerdict(verdictInput('', stable, { attempts, revertedAt: 10_100 })),
    ).toMatchObject({
      verdict: 'inconclusive',
      sentence: expect.stringContaining('was not seen to give way'),
    });
  });

  it('asks no samples of the fault from a probe that is asked only afterwards', () => {
    const probes = [sampleProbe({ mode: 'after' })];
    expect(decideVerdict(verdictInput('', stable, { probes })).verdict).toBe(
      'passed',
    );
  });
});
