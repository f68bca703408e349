import { z } from 'zod';
import { describeValue } from '../../problem/describeValue';
import { joinSentences } from '../../problem/joinSentences';
import { parsePercentage } from '../parsePercentage';

/** A field that holds a percentage above 0 and up to 100: `50`, `"50"` or `50%`; a number in percent once read. */
export function percentageField() {
  const written = z
    .union([z.number(), z.string()], {
      error: issue =>
        joinSentences(
          issue.input === undefined
            ? 'A percentage is missing'
            : `${describeValue(issue.input)} is not a percentage`,
          'Write a percentage above 0 and up to 100, e.g. 50 or 0.5%.',
        ),
    })
    .meta({ format: 'percentage' });
  return z.codec(written, z.number(), {
    decode: (value, context) => {
      const result = parsePercentage(value);
      if (result.ok) {
        return result.value;
      }
      const [problem] = result.problems;
      context.issues.push({
        code: 'custom',
        input: value,
        message: joinSentences(problem.message, problem.remedy),
      });
      return z.NEVER;
    },
    encode: percent => percent,
  });
}
