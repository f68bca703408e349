import fc from 'fast-check';
import { chain, genesisHash, verifyChain } from '.';
import type { HistoryEvent } from '.';

const bodies = fc.array(
  fc.record({
    at: fc.nat(),
    type: fc.string(),
    source: fc.string(),
    data: fc.dictionary(
      fc.string(),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

function written(
  all: Array<
    Omit<HistoryEvent, 'runId' | 'sequence' | 'hash' | 'previousHash'>
  >,
) {
  const events: HistoryEvent[] = [];
  for (const [index, body] of all.entries()) {
    events.push(
      chain(events.at(-1)?.hash ?? genesisHash, {
        ...body,
        runId: 'run-1',
        sequence: index + 1,
      }),
    );
  }
  return events;
}

describe('verifyChain', () => {
  it('accepts what was written, also after a journey through JSON', () => {
    fc.assert(
      fc.property(bodies, all => {
        const events = written(all);
        expect(verifyChain(events)).toEqual({ ok: true });
        expect(verifyChain(JSON.parse(JSON.stringify(events)))).toEqual({
          ok: true,
        });
      }),
    );
  });

  it('detects any change of any line', () => {
    const change = fc.constantFrom<(event: HistoryEvent) => HistoryEvent>(
      event => ({ ...event, at: event.at + 1 }),
      event => ({ ...event, type: `${event.type}x` }),
      event => ({ ...event, source: `${event.source}x` }),
      event => ({ ...event, data: { ...event.data, added: 'x'.repeat(99) } }),
      event => ({ ...event, runId: 'run-2' }),
      event => ({ ...event, sequence: event.sequence + 1 }),
      event => ({ ...event, previousHash: 'f'.repeat(64) }),
      event => ({ ...event, hash: 'f'.repeat(64) }),
      // Its own hash made to fit: only the line after it, or the position, gives it away.
      event => chain('f'.repeat(64), event),
    );
    fc.assert(
      fc.property(bodies, fc.nat(), change, (all, position, altered) => {
        const events = written(all);
        const index = position % events.length;
        const changed = events.with(index, altered(events[index]));
        const result = verifyChain(changed);
        expect(result.ok).toBe(false);
      }),
    );
  });

  it('detects lines that are left out, repeated or swapped', () => {
    const events = written(
      ['a', 'b', 'c'].map(type => ({
        at: 1,
        type,
        source: 'driver',
        data: {},
      })),
    );
    const [a, b, c] = events;
    expect(verifyChain([a, c])).toEqual({ ok: false, at: 1 });
    expect(verifyChain([b, c])).toEqual({ ok: false, at: 0 });
    expect(verifyChain([a, a, b, c])).toEqual({ ok: false, at: 1 });
    expect(verifyChain([a, c, b])).toEqual({ ok: false, at: 1 });
  });

  it('accepts a history that has not begun', () => {
    expect(verifyChain([])).toEqual({ ok: true });
  });
});
