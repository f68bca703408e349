import { z } from 'zod';
import { describeValue } from '../../problem/describeValue';
import { joinSentences } from '../../problem/joinSentences';
import { formatDuration } from '../formatDuration';
import { parseDuration } from '../parseDuration';

/**
 * A field that holds a duration; milliseconds once read.
 *
 * @param bounds - Both inclusive, milliseconds.
 */
export function durationField(bounds: { minimum: number; maximum: number }) {
  const allowed = `from ${formatDuration(bounds.minimum)} to ${formatDuration(
    bounds.maximum,
  )}`;
  const written = z
    .string({
      error: issue =>
        issue.input === undefined
          ? joinSentences(
              'A duration is missing',
              `Write a duration ${allowed}, e.g. 30s.`,
            )
          : joinSentences(
              `${describeValue(issue.input)} is not a duration`,
              'Write a whole number with a unit: 500ms, 30s, 5m or 1h.',
            ),
    })
    .meta({ format: 'duration', pattern: '^[0-9]+(ms|s|m|h)$' });
  return z.codec(written, z.number(), {
    decode: (text, context) => {
      const result = parseDuration(text);
      const reason = result.ok
        ? (result.value < bounds.minimum &&
            `${text} is below ${formatDuration(bounds.minimum)}`) ||
          (result.value > bounds.maximum &&
            `${text} is above ${formatDuration(bounds.maximum)}`)
        : result.problems[0].message;
      if (result.ok && !reason) {
        return result.value;
      }
      context.issues.push({
        code: 'custom',
        input: text,
        message: joinSentences(
          String(reason),
          result.ok
            ? `Write a duration ${allowed}.`
            : result.problems[0].remedy,
        ),
      });
      return z.NEVER;
    },
    encode: formatDuration,
  });
}
