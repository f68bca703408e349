import { z } from 'zod';
import { describeValue } from '../problem/describeValue';
import { joinSentences } from '../problem/joinSentences';
import type { Problem } from '../problem/Problem';
import { strictFields } from '../problem/strictFields';
import { FAULT_DURATION } from '../units/fields/bounds';
import { durationField } from '../units/fields/durationField';
import { parseCron } from './cron/parseCron';
import { isTimezone } from './isTimezone';
import { parseInstant } from './parseInstant';
import type { Schedule } from './types';

const timezone = z
  .string()
  .superRefine((text, context) => {
    if (!isTimezone(text)) {
      context.addIssue({
        code: 'custom',
        message: joinSentences(
          `${describeValue(text)} is not a time zone`,
          'Write an IANA name, e.g. UTC or Europe/Berlin.',
        ),
      });
    }
  })
  .optional();

const timeWindow = strictFields({
  start: z.string().describe('Not before this time (RFC 3339).'),
  end: z.string().describe('Never started at or after this time (RFC 3339).'),
  timezone: timezone.describe(
    'IANA zone of times that are written without an offset.',
  ),
});

const written = strictFields({
  timeWindow: timeWindow
    .optional()
    .describe(
      'When the experiment may run: a launch outside of this window is refused.',
    ),
  cron: z
    .string()
    .optional()
    .describe('Five fields: minute, hour, day, month, weekday.'),
  timezone: timezone.describe(
    'IANA zone of the cron expression; UTC when left out.',
  ),
  startingDeadline: durationField({
    minimum: 1_000,
    maximum: FAULT_DURATION.maximum,
  })
    .optional()
    .describe('How late a missed start may still happen, 1s to 24h.'),
  concurrency: z
    .enum(['forbid', 'allow'])
    .optional()
    .describe(
      'Whether a run may start while the one before still runs; forbid when left out.',
    ),
  jitter: durationField({ minimum: 0, maximum: 3_600_000 })
    .optional()
    .describe(
      'Each start is moved later by a random time up to this, 0s to 1h.',
    ),
  suspend: z
    .boolean()
    .optional()
    .describe('Nothing starts while this is true.'),
});

type Report = (
  path: string[],
  problem: Pick<Problem, 'message' | 'remedy'>,
) => void;

function readWindow(
  window: z.output<typeof timeWindow>,
  report: Report,
): Schedule | undefined {
  const start = parseInstant(window.start, window.timezone);
  const end = parseInstant(window.end, window.timezone);
  if (!start.ok) {
    report(['timeWindow', 'start'], start.problems[0]);
  }
  if (!end.ok) {
    report(['timeWindow', 'end'], end.problems[0]);
  }
  if (!start.ok || !end.ok) {
    return undefined;
  }
  if (end.value <= start.value) {
    report(['timeWindow', 'end'], {
      message: `${window.end} is not after the start ${window.start}`,
      remedy: 'Write an end that is later than the start.',
    });
    return undefined;
  }
  return { kind: 'window', start: start.value, end: end.value };
}

/** `schedule`: a time window, or a cron expression with its options. */
export const scheduleField = written.transform(
  (schedule, context): Schedule => {
    const report: Report = (path, { message, remedy }) =>
      context.issues.push({
        code: 'custom',
        path,
        input: schedule,
        message: joinSentences(message, remedy),
      });
    const { timeWindow: window, cron, ...options } = schedule;
    if ((window === undefined) === (cron === undefined)) {
      report([], {
        message: window
          ? 'A schedule cannot have both a timeWindow and a cron expression'
          : 'A schedule needs a timeWindow or a cron expression',
        remedy: 'Write exactly one of timeWindow and cron.',
      });
      return z.NEVER;
    }
    if (window) {
      const [option] = Object.keys(options);
      if (option) {
        report([option], {
          message: `${option} means nothing beside a timeWindow`,
          remedy: `Remove ${option}, or use cron instead of timeWindow.`,
        });
      }
      return readWindow(window, report) ?? z.NEVER;
    }
    const fields = parseCron(cron ?? '');
    if (!fields.ok) {
      report(['cron'], fields.problems[0]);
      return z.NEVER;
    }
    return {
      kind: 'cron',
      cron: (cron ?? '').trim().split(/ +/).join(' '),
      timezone: options.timezone ?? 'UTC',
      ...(options.startingDeadline === undefined
        ? {}
        : { startingDeadlineMs: options.startingDeadline }),
      concurrency: options.concurrency ?? 'forbid',
      jitterMs: options.jitter ?? 0,
      suspend: options.suspend ?? false,
    };
  },
);
