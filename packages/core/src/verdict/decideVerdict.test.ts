import fc from 'fast-check';
import { sampleAttempt } from '../attempt/testing/sampleAttempt';
import { sampleProbe } from '../probe/testing/samples';
import type { StopCauseKind } from '../run/types';
import { decideVerdict } from './decideVerdict';
import { verdictInput as input } from './testing/verdictInput';
import type { VerdictInput } from './VerdictInput';

const calm = 'P'.repeat(29);
const stable = 'P'.repeat(8);
const stoppedBy = (kind: StopCauseKind) => ({
  stops: [{ kind, reason: 'because', at: 20_000 }],
});
const open = (changes: Parameters<typeof sampleAttempt>[0]) => ({
  attempts: [
    sampleAttempt({
      phase: 'injected',
      goFence: 1,
      injectedAt: 10_000,
      ...changes,
    }),
  ],
});

describe('decideVerdict', () => {
  it('passes when the steady state held', () => {
    expect(decideVerdict(input(calm, stable))).toMatchObject({
      verdict: 'passed',
      recovery: 'clean',
      sentence: 'The steady state held during “Latency +400 ms”.',
      faultPresentMs: 30_000,
      timeToDetectMs: undefined,
      timeToRecoverMs: undefined,
      confidence: { samplesWithData: 40, samples: 40 },
      probes: [{ outcome: 'held', brokenForMs: 0 }],
    });
  });

  it('fails when it broke, and names probe, limit, time and worst value', () => {
    expect(
      decideVerdict(input(`PP${'F'.repeat(21)}PPPPPP`, stable)),
    ).toMatchObject({
      verdict: 'failed',
      sentence:
        'Authorisation p99 reached 300 ms for 21 s (highest 422 ms) during “Latency +400 ms”.',
      timeToDetectMs: 2500,
      timeToRecoverMs: 23_500,
      timeToRecoverFromRevertMs: 0,
      probes: [{ outcome: 'broken', firstBreachAt: 12_500, worst: 422 }],
    });
  });

  it('tolerates a lone failure', () => {
    expect(decideVerdict(input(`PPPPF${calm.slice(5)}`, stable)).verdict).toBe(
      'passed',
    );
  });

  describe('in this order', () => {
    const broken = `PP${'F'.repeat(27)}`;

    it('1. an unconfirmed effect is inconclusive before anything else', () => {
      const changes = {
        ...open({}),
        ...stoppedBy('stopCondition'),
        afterProbes: 'pending' as const,
      };
      expect(decideVerdict(input(broken, '', changes))).toMatchObject({
        verdict: 'inconclusive',
        recovery: 'unconfirmed',
        sentence:
          'The fault is not proven gone on 1 of 1 targets, so nothing is said of the service.',
      });
    });

    it('1. so is one that was proven too late, attested, or could not be reverted', () => {
      const attested = {
        by: 'u',
        at: 1,
        statement: 'absent',
        reason: 'r',
      } as const;
      for (const [changes, recovery] of [
        [{ afterProbes: 'pending' as const }, 'clean'],
        [open({ attested }), 'attested'],
        [open({ phase: 'revertFailed' }), 'failed'],
      ] as const) {
        expect(decideVerdict(input(calm, '', changes))).toMatchObject({
          verdict: 'inconclusive',
          recovery,
        });
      }
    });

    it('2. a breached stop condition fails, even without data elsewhere', () => {
      expect(
        decideVerdict(
          input('N'.repeat(20), stable, stoppedBy('stopCondition')),
        ),
      ).toMatchObject({
        verdict: 'failed',
        sentence: 'Ended early by its stop condition: because.',
      });
    });

    it('2. a break before a person’s stop still fails', () => {
      expect(
        decideVerdict(input(broken, stable, stoppedBy('user'))).verdict,
      ).toBe('failed');
    });

    it('2. not being back fails also where recovery was expected', () => {
      expect(
        decideVerdict(
          input(broken, 'F'.repeat(20), {
            afterProbes: 'notRecovered',
            expectation: { kind: 'recoversWithin', objectiveMs: 30_000 },
          }),
        ),
      ).toMatchObject({ verdict: 'failed', timeToRecoverMs: undefined });
    });

    it('3. want of data is inconclusive, never a pass', () => {
      for (const given of [
        input(calm, stable, stoppedBy('noData')),
        input(`PPP${'N'.repeat(20)}PPP`, stable),
        input(calm, '', { afterProbes: 'noData' }),
        input(calm, stable, { probes: [] }),
        input('', 'P', { afterProbes: 'skipped' }),
      ]) {
        expect(decideVerdict(given).verdict).toBe('inconclusive');
      }
    });

    it('3. but not of a probe that is not required', () => {
      const probes = [
        sampleProbe(),
        sampleProbe({ name: 'other', required: false }),
      ];
      expect(decideVerdict(input(calm, stable, { probes })).verdict).toBe(
        'passed',
      );
    });

    it('3. a step that was not run is inconclusive, and is named', () => {
      const run = input(calm, stable);
      const later = sampleAttempt({ id: 'attempt-2', step: 1, group: 1 });
      for (const phase of ['neverStarted', 'moot'] as const) {
        expect(
          decideVerdict({
            ...run,
            attempts: [...run.attempts, { ...later, phase }],
          }),
        ).toMatchObject({
          verdict: 'inconclusive',
          sentence: 'Step 2 was not run: the fault had its time.',
        });
      }
      expect(
        decideVerdict({
          ...run,
          attempts: [
            ...run.attempts,
            { ...later, step: 0, phase: 'neverStarted' },
          ],
        }).sentence,
      ).toBe('Step 1 was not run on 1 of 2 targets: the fault had its time.');
    });

    it('4. a stop in the recovery check gives no verdict, unless it was broken already', () => {
      const stops = [
        { kind: 'completed', reason: 'every fault had its time', at: 40_000 },
        {
          kind: 'user',
          by: 'user:default/noor',
          reason: 'seen enough',
          at: 41_000,
        },
      ] as const;
      const cut = (during: string) =>
        decideVerdict(input(during, 'P', { stops, afterProbes: 'cutShort' }));
      expect(cut(calm).verdict).toBeUndefined();
      expect(cut(calm).sentence).toBe(
        'Stopped by user:default/noor: seen enough.',
      );
      expect(cut(broken).verdict).toBe('failed');
    });

    it('4. a person’s stop gives no verdict', () => {
      expect(
        decideVerdict(input(calm, stable, stoppedBy('user'))),
      ).toMatchObject({
        recovery: 'clean',
        sentence: 'Stopped: because.',
      });
    });

    it('5. late recovery is degraded, 6. timely recovery passes', () => {
      const at = (objectiveMs: number) =>
        decideVerdict(
          input('PFFFFFFFFFPPP', stable, {
            expectation: { kind: 'recoversWithin', objectiveMs },
          }),
        );
      expect(at(5000)).toMatchObject({
        verdict: 'degraded',
        timeToRecoverMs: 10_500,
        sentence: 'Recovered 11 s after the injection; the objective is 5 s.',
      });
      expect(at(20_000).verdict).toBe('passed');
    });
  });

  it.each<StopCauseKind>([
    'refusedByAgent',
    'internalError',
    'supervisionLost',
  ])('gives no verdict on the service when the tool failed by %s', kind => {
    const report = decideVerdict(input('FFFFFF', stable, stoppedBy(kind)));
    expect(report.sentence).toBe('because.');
    expect(report.verdict).toBeUndefined();
  });

  it('never passes when a required probe had no data at all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('N', 'E'), { maxLength: 40 }),
        fc.constantFrom<StopCauseKind>(
          'deadline',
          'completed',
          'user',
          'noData',
        ),
        fc.constantFrom<VerdictInput['afterProbes']>(
          'pending',
          'recovered',
          'notRecovered',
          'noData',
          'skipped',
        ),
        (letters, kind, afterProbes) => {
          const { verdict } = decideVerdict(
            input(letters.join(''), '', { ...stoppedBy(kind), afterProbes }),
          );
          expect(verdict).not.toBe('passed');
          expect(verdict).not.toBe('degraded');
        },
      ),
    );
  });

  it('never fails a service whose probes always passed and that came back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('P', 'N', 'E'), { maxLength: 29 }),
        letters => {
          expect(
            decideVerdict(input(letters.join(''), stable)).verdict,
          ).not.toBe('failed');
        },
      ),
    );
  });
});
