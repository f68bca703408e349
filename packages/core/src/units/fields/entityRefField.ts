import { z } from 'zod';
import { parseEntityRef } from '../../entity/parseEntityRef';
import { joinSentences } from '../../problem/joinSentences';

/** A field that holds a catalog reference, canonical once read. */
export function entityRefField() {
  return z.codec(z.string(), z.string(), {
    decode: (text, context) => {
      const result = parseEntityRef(text);
      if (result.ok) {
        return result.value;
      }
      const [problem] = result.problems;
      context.issues.push({
        code: 'custom',
        input: text,
        message: joinSentences(problem.message, problem.remedy),
      });
      return z.NEVER;
    },
    encode: ref => ref,
  });
}
