import fc from 'fast-check';
import { bandOf } from './bandOf';
import { computeScore } from './computeScore';
import { FRESH_FOR_MS, freshnessAt } from './freshnessAt';
import { outcomeValue } from './outcomeValue';
import { profileFor } from './profileFor';
import { sampleFacts } from './testing/sampleFacts';
import type { SlotOutcome } from './types';

const profile = profileFor(sampleFacts());
const now = 100 * FRESH_FOR_MS;
const options = { unconfirmed: false, runsWithoutOutcome: new Map(), now };

function outcome(
  slotId: string,
  changes: Partial<SlotOutcome> = {},
): SlotOutcome {
  return {
    slotId,
    runId: 'run-1',
    at: now,
    outcome: 'passed',
    fullData: true,
    ...changes,
  };
}

const everything = profile.slots.map(({ id }) => outcome(id));

const outcomes = fc.array(
  fc.record({
    slotId: fc.constantFrom(...profile.slots.map(({ id }) => id), 'unknown'),
    runId: fc.string({ maxLength: 3 }),
    at: fc.integer({ min: now - 4 * FRESH_FOR_MS, max: now }),
    outcome: fc.constantFrom('passed', 'degraded', 'failed'),
    objectiveShare: fc.double({ min: 0, max: 1, noNaN: true }),
    fullData: fc.boolean(),
  }) satisfies fc.Arbitrary<SlotOutcome>,
);
const value = (given: SlotOutcome[], changes = {}) =>
  computeScore(profile, given, { ...options, ...changes }).value ?? 0;

describe('computeScore', () => {
  it('has no number before anything was tested', () => {
    const score = computeScore(profile, [], options);
    expect(score).toMatchObject({ band: 'Not tested', coverage: 0 });
    expect(score.value).toBeUndefined();
  });

  it('is 100 when everything passed just now', () => {
    expect(computeScore(profile, everything, options)).toMatchObject({
      value: 100,
      band: 'Strong',
      coverage: 1,
      confidence: 1,
      next: [],
    });
  });

  it('gives the points that docs/concepts/verdicts-and-scores.md names', () => {
    expect(outcomeValue(undefined)).toBe(0);
    expect(outcomeValue({ outcome: 'failed' })).toBe(0.25);
    expect(outcomeValue({ outcome: 'degraded', objectiveShare: 0.5 })).toBe(
      0.6,
    );
    expect(outcomeValue({ outcome: 'passed' })).toBe(1);
    const failed = [outcome('kill-one-instance', { outcome: 'failed' })];
    expect(value(failed)).toBe(Math.round((100 * 12 * 0.25 * 10) / 68) / 10);
  });

  it('ages a result: full to T, half at 2T, nothing from 3T', () => {
    const at = (share: number) => freshnessAt(share * FRESH_FOR_MS);
    expect([0, 1, 1.5, 2, 2.5, 3, 9].map(at)).toEqual([
      1, 1, 0.75, 0.5, 0.25, 0, 0,
    ]);
  });

  it('is capped while a critical slot fails, and says by which', () => {
    const failing = everything.map(each =>
      each.slotId === 'kill-one-instance'
        ? outcome(each.slotId, { outcome: 'failed' })
        : each,
    );
    expect(computeScore(profile, failing, options)).toMatchObject({
      value: 69,
      band: 'Weak',
      cap: { at: 69, reason: '“Kill one instance” is critical and failed' },
    });
  });

  it('proposes what lifts the cap, and names no cap that does not bind', () => {
    const critical = everything.map(each =>
      each.slotId === 'kill-one-instance'
        ? outcome(each.slotId, { outcome: 'failed' })
        : outcome(each.slotId, { outcome: 'degraded', objectiveShare: 1 }),
    );
    const score = computeScore(profile, critical, options);
    expect(score.value).toBe(69);
    expect(score.next.map(({ slot }) => slot.id)).toEqual([
      'kill-one-instance',
    ]);
    const low = computeScore(profile, critical.slice(0, 2), options);
    expect(low.cap).toBeUndefined();
    expect(low.value).toBe(Math.round((low.uncapped ?? 0) * 10) / 10);
  });

  it('is capped at 49 while a fault is unconfirmed', () => {
    expect(
      computeScore(profile, everything, { ...options, unconfirmed: true }),
    ).toMatchObject({ value: 49, band: 'At risk', cap: { at: 49 } });
  });

  it('loses confidence by probes without data and by runs without outcome', () => {
    const given = [
      outcome('kill-one-instance'),
      outcome('cpu-pressure', { fullData: false }),
    ];
    expect(computeScore(profile, given, options).confidence).toBe(0.5);
    expect(
      computeScore(profile, given, {
        ...options,
        runsWithoutOutcome: new Map([
          ['kill-one-instance', 1],
          ['memory-pressure', 1],
          ['of no slot', 9],
        ]),
      }).confidence,
    ).toBe(0.25);
  });

  it('proposes next what would add most', () => {
    const { next } = computeScore(
      profile,
      [outcome('kill-one-instance')],
      options,
    );
    expect(next[0].slot.title).toBe('Slow ledger');
    expect(next.map(({ slot }) => slot.id)).not.toContain('kill-one-instance');
  });

  it('stays between 0 and its cap, and its terms add up', () => {
    fc.assert(
      fc.property(outcomes, fc.boolean(), (given, unconfirmed) => {
        const score = computeScore(profile, given, { ...options, unconfirmed });
        if (score.value === undefined) {
          return;
        }
        expect(score.value).toBeGreaterThanOrEqual(0);
        expect(score.value).toBeLessThanOrEqual(unconfirmed ? 49 : 100);
        const exact = Math.min(score.uncapped ?? NaN, score.cap?.at ?? 100);
        expect(Math.abs(score.value - exact)).toBeLessThan(0.05 + 1e-9);
        expect(score.uncapped).toBeGreaterThan(score.cap?.at ?? -1);
        const points = score.terms.reduce((sum, term) => sum + term.points, 0);
        expect(score.uncapped).toBeCloseTo(points, 9);
        for (const { points: own, maximum } of score.terms) {
          expect(own).toBeLessThanOrEqual(maximum + 1e-9);
        }
        expect(score.band).toBe(bandOf(score.value));
      }),
    );
  });

  it('does not depend on the order of history', () => {
    fc.assert(
      fc.property(
        outcomes.chain(given =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given, { minLength: given.length }),
          ),
        ),
        ([given, shuffled]) => {
          // Two different results of one run and slot at one instant cannot be; the store forbids them.
          const unique = (list: SlotOutcome[]) =>
            list.filter(
              a =>
                given.filter(
                  b =>
                    a.slotId === b.slotId &&
                    a.at === b.at &&
                    a.runId === b.runId,
                ).length === 1,
            );
          expect(computeScore(profile, unique(shuffled), options)).toEqual(
            computeScore(profile, unique(given), options),
          );
        },
      ),
    );
  });

  it('never falls by a pass, and a fresh one adds what it would', () => {
    fc.assert(
      fc.property(
        outcomes,
        fc.constantFrom(...profile.slots.map(({ id }) => id)),
        fc.boolean(),
        (given, slotId, unconfirmed) => {
          const at = { ...options, unconfirmed };
          const before = computeScore(profile, given, at);
          const pass = outcome(slotId, { at: now + 1, runId: 'new' });
          const after = computeScore(profile, [...given, pass], at);
          expect(after.value ?? 0).toBeGreaterThanOrEqual(before.value ?? 0);
          const term = before.terms.find(({ slot }) => slot.id === slotId);
          expect(term?.wouldAdd).toBeCloseTo(
            (after.value ?? 0) - (before.value ?? 0),
            9,
          );
          expect(before.next.map(({ slot }) => slot.id).includes(slotId)).toBe(
            (after.value ?? 0) > (before.value ?? 0),
          );
        },
      ),
    );
  });

  it('never rises while nothing happens', () => {
    fc.assert(
      fc.property(outcomes, fc.nat({ max: 4 * FRESH_FOR_MS }), (given, ms) => {
        expect(value(given, { now: now + ms })).toBeLessThanOrEqual(
          value(given),
        );
      }),
    );
  });

  it('values a better outcome at least as much', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const worth = (objectiveShare: number) =>
            outcomeValue({ outcome: 'degraded', objectiveShare });
          expect(worth(Math.max(a, b))).toBeGreaterThanOrEqual(
            worth(Math.min(a, b)),
          );
          expect(worth(a)).toBeGreaterThan(outcomeValue({ outcome: 'failed' }));
          expect(worth(a)).toBeLessThan(1);
        },
      ),
    );
  });
});

describe('bandOf', () => {
  it.each([
    [undefined, 'Not tested'],
    [100, 'Strong'],
    [85, 'Strong'],
    [84.9, 'Fair'],
    [70, 'Fair'],
    [69.9, 'Weak'],
    [50, 'Weak'],
    [49.9, 'At risk'],
    [0, 'At risk'],
  ])('calls %s %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});
