import type { TimelineEvent } from './TimelineModel';

/** An event with its place: row from the top, words left or right of the mark. @internal */
export interface PlacedEvent {
  event: TimelineEvent;
  left: number;
  row: number;
  side: 'left' | 'right';
}

/** Width of a letter in percent of a track of usual width, rounded up. */
const LETTER = 0.85;

/**
 * Places words beside their marks so that none covers another: first to the
 * free side, else a row lower.
 *
 * @param events - in the order of time
 * @internal
 */
export function placeEvents(
  events: TimelineEvent[],
  x: (at: number) => number,
): PlacedEvent[] {
  const taken: Array<Array<[number, number]>> = [];
  const fits = (row: number, from: number, to: number) =>
    (taken[row] ?? []).every(([a, b]) => to <= a || from >= b);
  return events.map((event, index) => {
    const left = x(event.at);
    const width =
      (event.label.length + (event.strong?.length ?? 0) + 2) * LETTER;
    const next = events[index + 1];
    const crowded = next !== undefined && x(next.at) - left < width;
    const sides: Array<'left' | 'right'> =
      (crowded || left + width > 100) && left - width > 0
        ? ['left', 'right']
        : ['right', 'left'];
    for (let row = 0; ; row += 1) {
      for (const side of sides) {
        const from = side === 'left' ? left - width : left;
        const to = from + width;
        const inside = (from >= 0 && to <= 100) || row > 3;
        if (inside && fits(row, from, to)) {
          taken[row] = [...(taken[row] ?? []), [from, to]];
          return { event, left, row, side };
        }
      }
    }
  });
}
