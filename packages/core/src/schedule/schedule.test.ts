import fc from 'fast-check';
import { nextStarts, outlook } from '.';
import { parseCron } from './cron/parseCron';
import { instantOfLocalTime } from './instantOfLocalTime';
import { localTime } from './localTime';
import { scheduleField } from './scheduleField';
import type { Schedule } from './types';
import { writeSchedule } from './writeSchedule';

function read(written: unknown): Schedule {
  return scheduleField.parse(written);
}

function problemsOf(written: unknown): string {
  const result = scheduleField.safeParse(written);
  return JSON.stringify(result.error?.issues ?? []);
}

function starts(written: unknown, from: string, count: number): string[] {
  return nextStarts(read(written), Date.parse(from), count).map(at =>
    new Date(at).toISOString(),
  );
}

const MINUTE = 60_000;

/** The starts by looking at each minute, also those whose local time came before. */
function bruteForce(
  cron: string,
  timezone: string,
  from: number,
  until: number,
): number[] {
  const fields = parseCron(cron);
  const found: number[] = [];
  const first = (Math.floor(from / MINUTE) + 1) * MINUTE;
  for (let at = first; at <= until; at += MINUTE) {
    const local = localTime(at, timezone);
    if (
      fields.ok &&
      fields.value.minutes.has(local.minute) &&
      fields.value.hours.has(local.hour) &&
      instantOfLocalTime(local, timezone) === at
    ) {
      found.push(at);
    }
  }
  return found;
}

describe('a time window', () => {
  const window = read({
    timeWindow: { start: '2023-06-01T01:00:00Z', end: '2023-06-01T02:00:00Z' },
  });

  it('that has ended will not run', () => {
    expect(outlook(window, Date.parse('2026-11-12T12:00:00Z'))).toEqual({
      state: 'ended',
      sentence: 'window ended 2023-06-01T02:00Z, will not run',
      next: [],
      timezone: 'UTC',
    });
    expect(outlook(window, Date.parse('2023-06-01T02:00:00Z')).state).toBe(
      'ended',
    );
  });

  it('that is open starts now', () => {
    const now = Date.parse('2023-06-01T01:30:00Z');
    expect(outlook(window, now)).toMatchObject({ state: 'open', next: [now] });
  });

  it('in the future waits for its start', () => {
    expect(outlook(window, 0)).toMatchObject({
      state: 'waiting',
      next: [Date.parse('2023-06-01T01:00:00Z')],
    });
  });

  it('may be written as local time in a zone', () => {
    expect(
      read({
        timeWindow: {
          start: '2026-07-01T03:00',
          end: '2026-07-01T05:00+02:00',
          timezone: 'Europe/Berlin',
        },
      }),
    ).toEqual({
      kind: 'window',
      start: Date.parse('2026-07-01T01:00:00Z'),
      end: Date.parse('2026-07-01T03:00:00Z'),
    });
  });

  it.each([
    ['2026-03-29T02:30', 'never comes'],
    ['2026-02-30T01:00', 'never comes'],
    ['2026-02-28T24:00', 'never comes'],
    ['tomorrow', 'is not a time'],
  ])('refuses the start %s', (start, reason) => {
    expect(
      problemsOf({
        timeWindow: {
          start,
          end: '2030-01-01T00:00Z',
          timezone: 'Europe/Berlin',
        },
      }),
    ).toContain(reason);
  });

  it('takes the first of a local time that comes twice', () => {
    expect(
      read({
        timeWindow: {
          start: '2026-10-25T02:30',
          end: '2026-10-25T05:00',
          timezone: 'Europe/Berlin',
        },
      }),
    ).toMatchObject({ start: Date.parse('2026-10-25T00:30:00Z') });
  });

  it('must end after it starts and say its zone', () => {
    expect(
      problemsOf({
        timeWindow: { start: '2026-01-01T02:00Z', end: '2026-01-01T02:00Z' },
      }),
    ).toContain('is not after the start');
    expect(
      problemsOf({
        timeWindow: { start: '2026-01-01T02:00', end: '2026-01-01T03:00' },
      }),
    ).toContain('does not say in which zone');
  });
});

describe('a cron schedule', () => {
  it('shows the next five starts', () => {
    const outcome = outlook(
      read({ cron: '0 1 * * 2' }),
      Date.parse('2026-11-12T12:00:00Z'),
    );
    expect(outcome.sentence).toBe(
      'runs at 0 1 * * 2 (UTC), next 2026-11-17T01:00Z',
    );
    expect(outcome.state).toBe('recurring');
    expect(outcome.next.map(at => new Date(at).toISOString())).toEqual([
      '2026-11-17T01:00:00.000Z',
      '2026-11-24T01:00:00.000Z',
      '2026-12-01T01:00:00.000Z',
      '2026-12-08T01:00:00.000Z',
      '2026-12-15T01:00:00.000Z',
    ]);
  });

  it('skips a local time that does not exist', () => {
    expect(
      starts(
        { cron: '30 2 * * *', timezone: 'Europe/Berlin' },
        '2026-03-28T00:00Z',
        2,
      ),
    ).toEqual(['2026-03-28T01:30:00.000Z', '2026-03-30T00:30:00.000Z']);
  });

  it('runs once at a local time that occurs twice', () => {
    expect(
      starts(
        { cron: '30 2 * * *', timezone: 'Europe/Berlin' },
        '2026-10-24T12:00Z',
        2,
      ),
    ).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']);
  });

  it.each([
    ['30 2 * * *', ['2026-10-26T01:30:00.000Z', '2026-10-27T01:30:00.000Z']],
    ['*/5 * * * *', ['2026-10-25T02:00:00.000Z', '2026-10-25T02:05:00.000Z']],
  ])(
    'starts nothing in the past while an hour is repeated: %s',
    (cron, next) => {
      expect(
        starts({ cron, timezone: 'Europe/Berlin' }, '2026-10-25T01:10Z', 2),
      ).toEqual(next);
    },
  );

  it('starts at exactly the minutes at which the clock on the wall first shows what is written', () => {
    // From three hours before each change of the clocks, which is also how far the brute force looks.
    const changes = fc.constantFrom(
      ['Europe/Berlin', '2026-03-29T01:00Z'],
      ['Europe/Berlin', '2026-10-25T01:00Z'],
      ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
      ['Antarctica/Troll', '2026-10-25T01:00Z'],
      ['America/Santiago', '2026-09-06T04:00Z'],
      ['America/Havana', '2026-11-01T05:00Z'],
      ['Asia/Kathmandu', '2026-01-01T00:00Z'],
    );
    const minute = fc.constantFrom('*', '*/5', '30', '0', '7,45', '10-20');
    const hour = fc.constantFrom('*', '*/2', '0', '1', '2', '3', '1-3', '23,0');
    fc.assert(
      fc.property(
        changes,
        minute,
        hour,
        fc.integer({ min: -180, max: 180 }),
        fc.nat({ max: 59_999 }),
        ([timezone, change], minutes, hours, offset, rest) => {
          const cron = `${minutes} ${hours} * * *`;
          const from = Date.parse(change) + offset * MINUTE + rest;
          const until = from + 180 * MINUTE;
          const found = nextStarts(read({ cron, timezone }), from, 181);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(found.filter(at => at <= until)).toEqual(
            bruteForce(cron, timezone, from, until),
          );
        },
      ),
      { numRuns: 30 },
    );
  }, 20_000);

  it('takes days and weekdays as alternatives', () => {
    expect(starts({ cron: '0 0 13 * FRI' }, '2026-01-01T00:00Z', 3)).toEqual([
      '2026-01-02T00:00:00.000Z',
      '2026-01-09T00:00:00.000Z',
      '2026-01-13T00:00:00.000Z',
    ]);
  });

  it('finds a leap day', () => {
    expect(starts({ cron: '0 0 29 2 *' }, '2097-01-01T00:00Z', 1)).toEqual([
      '2104-02-29T00:00:00.000Z',
    ]);
  });

  it('starts nothing while it is suspended', () => {
    expect(
      outlook(read({ cron: '0 1 * * 2', suspend: true }), 0),
    ).toMatchObject({ state: 'suspended', next: [] });
  });

  it.each([
    ['* * * *', 'has not five fields'],
    ['0 0 1 * * *', 'has not five fields'],
    ['@daily', 'has not five fields'],
    ['60 * * * *', 'is not a minute'],
    ['* 24 * * *', 'is not a hour'],
    ['0 0 L * *', 'is not a day of the month'],
    ['0 0 1-99999999 * *', 'is not a day of the month'],
    ['0 0 * * 1#2', 'is not a day of the week'],
    ['*/0 * * * *', 'is not a minute'],
    ['5/10 * * * *', 'is not a minute'],
    ['*/90 * * * *', 'steps further than the minute goes (1 to 60)'],
    ['0 */25 * * *', 'steps further than the hour goes (1 to 24)'],
    [
      '* * 1-5/32 * *',
      'steps further than the day of the month goes (1 to 31)',
    ],
    ['* * * */13 *', 'steps further than the month goes (1 to 12)'],
    ['* * * * */8', 'steps further than the day of the week goes (1 to 7)'],
    ['0 0 30 2 *', 'never comes'],
    ['0 0 31 4,6,9,11 *', 'never comes'],
  ])('refuses %s', (cron, reason) => {
    expect(problemsOf({ cron })).toContain(reason);
  });

  it('refuses an endless expression without reading it', () => {
    expect(problemsOf({ cron: '1,'.repeat(10_000) })).toContain(
      'has not five fields',
    );
  });

  it('refuses a zone that does not exist, and offsets', () => {
    expect(problemsOf({ cron: '0 1 * * 2', timezone: 'Mars/Base' })).toContain(
      'is not a time zone',
    );
    expect(problemsOf({ cron: '0 1 * * 2', timezone: '+01:00' })).toContain(
      'is not a time zone',
    );
  });

  it('reads or refuses every step, and what it reads has an outlook', () => {
    const field = fc.oneof(
      fc.constant('*'),
      fc
        .tuple(fc.constantFrom('*', '1-5'), fc.integer({ min: 1, max: 99 }))
        .map(([range, step]) => `${range}/${step}`),
    );
    fc.assert(
      fc.property(
        fc.tuple(field, field, field, field, field),
        fc.integer({ min: 0, max: 4e12 }),
        (fields, now) => {
          const schedule = scheduleField.safeParse({ cron: fields.join(' ') });
          const next = schedule.success ? outlook(schedule.data, now).next : [];
          expect(next).toHaveLength(schedule.success ? 5 : 0);
        },
      ),
    );
  });

  it('never throws, and finds only times that the fields allow', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '*',
        '*/5',
        '1-5',
        '0',
        '31',
        '2',
        'MON',
        'FEB',
        'x',
        '99',
        '1,3',
      ),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.tuple(part, part, part, part, part), parts => {
        const cron = parts.join(' ');
        const fields = parseCron(cron);
        const result = scheduleField.safeParse({ cron });
        expect(result.success).toBe(fields.ok);
        const wrong = (result.success ? nextStarts(result.data, 0, 2) : [])
          .map(at => new Date(at))
          .filter(
            date =>
              !fields.ok ||
              !fields.value.minutes.has(date.getUTCMinutes()) ||
              !fields.value.hours.has(date.getUTCHours()) ||
              !fields.value.months.has(date.getUTCMonth() + 1),
          );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('a schedule', () => {
  it('is a window or a cron expression, not both and not neither', () => {
    expect(problemsOf({})).toContain('exactly one of');
    expect(
      problemsOf({
        cron: '0 1 * * 2',
        timeWindow: { start: '2026-01-01T00:00Z', end: '2026-01-02T00:00Z' },
      }),
    ).toContain('exactly one of');
  });

  it('refuses options of cron beside a window', () => {
    expect(
      problemsOf({
        timeWindow: { start: '2026-01-01T00:00Z', end: '2026-01-02T00:00Z' },
        jitter: '5m',
      }),
    ).toContain('means nothing beside a timeWindow');
  });

  it('reads back what it writes', () => {
    const full = read({
      cron: ' 0  1 * * 2 ',
      timezone: 'Europe/Berlin',
      startingDeadline: '5m',
      concurrency: 'allow',
      jitter: '90s',
      suspend: true,
    });
    expect(read(writeSchedule(full))).toEqual(full);
    const window = read({
      timeWindow: { start: '2026-01-01T00:00:05Z', end: '2026-01-02T00:00Z' },
    });
    expect(read(writeSchedule(window))).toEqual(window);
  });
});
