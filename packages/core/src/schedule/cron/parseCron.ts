import type { Result } from '../../problem/Problem';
import { describeValue } from '../../problem/describeValue';
import { refuse } from '../../problem/refuse';

/** What a cron expression allows. `days` and `weekdays` are alternatives when both are restricted, as in every cron since Vixie's. */
export interface CronFields {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  /** 0 is Sunday. */
  weekdays: ReadonlySet<number>;
  weekdaysRestricted: boolean;
}

const MONTHS = [
  'JAN',
  'FEB',
  'MAR',
  'APR',
  'MAY',
  'JUN',
  'JUL',
  'AUG',
  'SEP',
  'OCT',
  'NOV',
  'DEC',
];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const FIELDS: Array<{
  name: string;
  from: number;
  to: number;
  words: string[];
  firstWord: number;
}> = [
  { name: 'minute', from: 0, to: 59, words: [], firstWord: 0 },
  { name: 'hour', from: 0, to: 23, words: [], firstWord: 0 },
  { name: 'day of the month', from: 1, to: 31, words: [], firstWord: 0 },
  { name: 'month', from: 1, to: 12, words: MONTHS, firstWord: 1 },
  { name: 'day of the week', from: 0, to: 7, words: WEEKDAYS, firstWord: 0 },
];

/** Most days that each month can have. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many values a field has: a larger step would never be taken. 0 and 7 are the same day. */
function sizeOf({ from, to, words }: (typeof FIELDS)[number]): number {
  return words.length || to - from + 1;
}

const REMEDY =
  'Write five fields: minute, hour, day of the month, month, day of the week, e.g. 0 1 * * 2 for Tuesdays at 01:00.';

/** A number, or the position of a name; `NaN` for anything else. */
function numberOf(words: string[], firstWord: number, word: string): number {
  const index = words.indexOf(word.toUpperCase());
  if (index >= 0) {
    return index + firstWord;
  }
  return /^\d{1,2}$/.test(word) ? Number(word) : NaN;
}

/** The ends of `*`, `5` or `1-5`; `undefined` when there are more than two. */
function endsOf(
  range: string,
  { from, to, words, firstWord }: (typeof FIELDS)[number],
): [number, number] | undefined {
  if (range === '*') {
    return [from, to];
  }
  const ends = range.split('-').map(word => numberOf(words, firstWord, word));
  return ends.length <= 2 ? [ends[0], ends[ends.length - 1]] : undefined;
}

/** Says why when it cannot be read. */
function parseField(
  text: string,
  field: (typeof FIELDS)[number],
): Set<number> | string {
  const unreadable = `${describeValue(text)} is not a ${field.name} (${
    field.from
  } to ${field.to})`;
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range, step = '1', ...rest] = part.split('/');
    const ends = endsOf(range, field);
    const every = numberOf([], 0, step);
    // A step needs something to step through.
    const steppable = range === part || range === '*' || range.includes('-');
    if (!ends || rest.length > 0 || !steppable || !(every >= 1)) {
      return unreadable;
    }
    const [low, high] = ends;
    if (!(low >= field.from && high <= field.to && low <= high)) {
      return unreadable;
    }
    if (every > sizeOf(field)) {
      return `${describeValue(text)} steps further than the ${
        field.name
      } goes (1 to ${sizeOf(field)})`;
    }
    for (let value = low; value <= high; value += every) {
      values.add(value);
    }
  }
  return values;
}

/**
 * Reads a cron expression of five fields: numbers, `*`, lists, ranges, steps, and three-letter names of months and weekdays. Seconds,
 * years, `L`, `W`, `#` and `@daily` are refused, and so is a date that never comes, e.g. 30 February.
 */
export function parseCron(cron: string): Result<CronFields> {
  const shown = describeValue(cron);
  const parts = cron.length <= 200 ? cron.trim().split(/ +/) : [];
  if (parts.length !== FIELDS.length) {
    return refuse({
      value: shown,
      message: `${shown} has not five fields`,
      remedy: REMEDY,
    });
  }
  const sets: Array<Set<number>> = [];
  for (const [index, field] of FIELDS.entries()) {
    const values = parseField(parts[index], field);
    if (typeof values === 'string') {
      return refuse({ value: shown, message: values, remedy: REMEDY });
    }
    sets.push(values);
  }
  const [minutes, hours, days, months, weekdays] = sets;
  const weekdaysRestricted = parts[4] !== '*';
  const possible =
    weekdaysRestricted ||
    [...months].some(month => [...days].some(day => day <= LONGEST[month - 1]));
  if (!possible) {
    return refuse({
      value: shown,
      message: `${shown} names a date that never comes`,
      remedy: 'Choose a day that the month has.',
    });
  }
  return {
    ok: true,
    value: {
      minutes,
      hours,
      days,
      months,
      weekdays: new Set([...weekdays].map(day => day % 7)),
      weekdaysRestricted,
    },
  };
}
