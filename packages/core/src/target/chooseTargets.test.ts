import fc from 'fast-check';
import { chooseTargets } from './chooseTargets';
import type { Selection, Target } from './types';

function target(id: string): Target {
  return {
    id,
    kind: 'process',
    name: id,
    labels: {},
    agentId: 'local-host',
    environment: 'test',
    details: {},
  };
}

const targets = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 })
  .map(ids => ids.map(target));
const selections: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant<Selection>({ mode: 'all' }),
  fc
    .integer({ min: 1, max: 40 })
    .map(count => ({ mode: 'count' as const, count })),
  // With up to five decimals, as a document writes them.
  fc
    .oneof(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 10_000 }).map(each => each / 100),
      fc.integer({ min: 1, max: 10_000_000 }).map(each => each / 100_000),
    )
    .map(percentage => ({ mode: 'percentage' as const, percentage })),
);

const SCALE = 100_000n;

/** The share of the matches, rounded up, in whole numbers only. */
function roundedUp(percentage: number, matches: number): number {
  const scaled = BigInt(Math.round(percentage * Number(SCALE)));
  const whole = 100n * SCALE;
  return Number((BigInt(matches) * scaled + whole - 1n) / whole);
}

describe('chooseTargets', () => {
  it('splits the matches without loss and never chooses nothing of something', () => {
    fc.assert(
      fc.property(targets, selections, fc.integer(), (all, selection, seed) => {
        const { chosen, notChosen } = chooseTargets(all, selection, seed);
        const ids = [...chosen, ...notChosen].map(each => each.id);
        expect(ids.sort()).toEqual(all.map(each => each.id).sort());
        expect(chosen.length > 0).toBe(all.length > 0);
        const size = {
          all: all.length,
          count: selection.mode === 'count' ? selection.count : 0,
          percentage:
            selection.mode === 'percentage'
              ? roundedUp(selection.percentage, all.length)
              : 0,
        }[selection.mode];
        expect(chosen).toHaveLength(Math.min(size, all.length));
      }),
    );
  });

  it('depends on ids and seed, not on the order of the matches', () => {
    fc.assert(
      fc.property(
        targets.chain(all =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
          ),
        ),
        selections,
        fc.integer(),
        ([all, shuffled], selection, seed) => {
          expect(chooseTargets(shuffled, selection, seed)).toEqual(
            chooseTargets(all, selection, seed),
          );
        },
      ),
    );
  });

  it.each([
    [1, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [7, 100, 7],
    [50, 3, 2],
    [100, 3, 3],
    [0.1, 1000, 1],
  ])('rounds %d %% of %d up to %d', (percentage, matches, expected) => {
    const all = Array.from({ length: matches }, (_, index) =>
      target(`t${index}`),
    );
    expect(
      chooseTargets(all, { mode: 'percentage', percentage }, 1).chosen,
    ).toHaveLength(expected);
  });

  it('chooses every target under some seed', () => {
    const all = ['a', 'b', 'c', 'd'].map(target);
    const seen = new Set(
      Array.from(
        { length: 100 },
        (_, seed) =>
          chooseTargets(all, { mode: 'count', count: 1 }, seed).chosen[0].id,
      ),
    );
    expect(seen.size).toBe(4);
  });

  it('counts a target that is reported twice once', () => {
    const { chosen } = chooseTargets(
      [target('a'), target('a')],
      { mode: 'all' },
      1,
    );
    expect(chosen).toHaveLength(1);
  });
});
