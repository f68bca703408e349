import { z } from 'zod';
import { describeValue } from '../../problem/describeValue';
import { joinSentences } from '../../problem/joinSentences';
import { formatQuantity } from '../formatQuantity';
import { parseQuantity } from '../parseQuantity';

/**
 * A field that holds an amount of memory; bytes once read.
 *
 * @param bounds - Both inclusive, bytes.
 */
export function quantityField(bounds: { minimum: number; maximum: number }) {
  const allowed = `from ${formatQuantity(bounds.minimum)} to ${formatQuantity(
    bounds.maximum,
  )}`;
  const written = z
    .union([z.string(), z.number()], {
      error: issue =>
        joinSentences(
          `${describeValue(issue.input) ?? 'Nothing'} is not a quantity`,
          `Write a quantity of bytes ${allowed}, e.g. 256Mi.`,
        ),
    })
    .meta({ format: 'quantity' });
  return z.codec(written, z.number(), {
    decode: (value, context) => {
      const result = parseQuantity(value);
      if (
        result.ok &&
        result.value >= bounds.minimum &&
        result.value <= bounds.maximum
      ) {
        return result.value;
      }
      context.issues.push({
        code: 'custom',
        input: value,
        message: result.ok
          ? joinSentences(
              `${value} is out of bounds`,
              `Write a quantity of bytes ${allowed}.`,
            )
          : joinSentences(
              result.problems[0].message,
              result.problems[0].remedy,
            ),
      });
      return z.NEVER;
    },
    encode: formatQuantity,
  });
}
