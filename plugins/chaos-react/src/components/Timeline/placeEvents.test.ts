import { placeEvents } from './placeEvents';
import { timelineTicks } from './timelineTicks';

const x = (at: number) => at;

describe('places on the axis', () => {
  it('puts words to the free side and then a row lower', () => {
    const placed = placeEvents(
      [
        { at: 30, label: 'injected' },
        { at: 33, label: 'first breach' },
        { at: 35, label: 'reverted' },
      ],
      x,
    );
    expect(placed.map(one => [one.row, one.side])).toEqual([
      [0, 'left'],
      [0, 'right'],
      [1, 'right'],
    ]);
  });

  it('never leaves the track', () => {
    const [only] = placeEvents([{ at: 99, label: 'recovered' }], x);
    expect(only?.side).toBe('left');
  });

  it('chooses round ticks, ten at most', () => {
    const minute = 60_000;
    expect(timelineTicks(30_000, 8 * minute)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map(count => count * minute),
    );
    expect(timelineTicks(0, 24 * 60 * minute).length).toBeLessThanOrEqual(13);
  });
});
