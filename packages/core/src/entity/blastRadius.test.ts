import fc from 'fast-check';
import { blastRadius } from './blastRadius';
import type { EntityFacts } from './types';

function factsOf(edges: Array<[string, string, 'hard' | 'soft']>) {
  const refs = new Set(edges.flatMap(([from, to]) => [from, to]));
  return new Map<string, EntityFacts>(
    [...refs].map(ref => [
      ref,
      {
        entityRef: ref,
        kind: 'component',
        name: ref,
        title: ref,
        tier: 1,
        tierDeclared: true,
        owners: [`team-${ref}`],
        selector: [],
        probes: [],
        dependencies: edges
          .filter(([from]) => from === ref)
          .map(([, to, strength]) => ({
            entityRef: to,
            title: to,
            strength,
            tier: 1,
            owners: [],
          })),
        problems: [],
      },
    ]),
  );
}

function told(edges: Array<[string, string, 'hard' | 'soft']>, target: string) {
  return blastRadius(factsOf(edges), target).impacted.map(
    ({ entityRef, distance, likelihood, via }) =>
      `${entityRef} ${distance} ${likelihood}${via ? ` via ${via}` : ''}`,
  );
}

describe('blastRadius', () => {
  it('travels from the called to the callers, never to what is called', () => {
    expect(
      told(
        [
          ['storefront', 'payments', 'hard'],
          ['payments', 'ledger', 'hard'],
        ],
        'payments',
      ),
    ).toEqual(['payments 0 target', 'storefront 1 likely via payments']);
  });

  it('is less likely with each soft dependency on the way', () => {
    expect(
      told(
        [
          ['b', 'a', 'soft'],
          ['c', 'b', 'soft'],
        ],
        'a',
      ),
    ).toEqual(['a 0 target', 'b 1 possible via a', 'c 2 unlikely via b']);
  });

  it('takes the likeliest way, not the shortest', () => {
    expect(
      told(
        [
          ['c', 'a', 'soft'],
          ['b', 'a', 'hard'],
          ['c', 'b', 'hard'],
        ],
        'a',
      ),
    ).toEqual(['a 0 target', 'b 1 likely via a', 'c 2 likely via b']);
  });

  it('shows the edges between what it shows', () => {
    const { edges } = blastRadius(
      factsOf([
        ['b', 'a', 'hard'],
        ['a', 'z', 'hard'],
      ]),
      'a',
    );
    expect(edges).toEqual([{ from: 'b', to: 'a', strength: 'hard' }]);
  });

  it('ends in circles, keeps the bound, and finds every caller within it', () => {
    const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edge = fc.tuple(
      node,
      node,
      fc.constantFrom('hard' as const, 'soft' as const),
    );
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 20 }),
        fc.nat({ max: 4 }),
        (edges, bound) => {
          const facts = factsOf([...edges, ['a', 'a', 'hard']]);
          const { impacted } = blastRadius(facts, 'a', bound);
          const reach = Array.from({ length: bound }).reduce<Set<string>>(
            reached =>
              new Set([
                ...reached,
                ...edges
                  .filter(([, to]) => reached.has(to))
                  .map(([from]) => from),
              ]),
            new Set(['a']),
          );
          expect(new Set(impacted.map(each => each.entityRef))).toEqual(reach);
          for (const { distance, via } of impacted) {
            expect(distance).toBeLessThanOrEqual(bound);
            expect(via === undefined).toBe(distance === 0);
          }
        },
      ),
    );
  });
});
