import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { describeValue } from '../../problem/describeValue';

function isHttpAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return false;
  }
  const { username, password } = new URL(text);
  // A password in a document would be stored and shown.
  return username === '' && password === '';
}

/** An absolute http or https address without user name and password. */
export const httpAddressField = z
  .string()
  .max(2_000)
  .superRefine((text, context) => {
    if (!isHttpAddress(text)) {
      context.addIssue({
        code: 'custom',
        message: joinSentences(
          `${describeValue(text)} is not an address that can be asked`,
          'Write http:// or https:// with a host, without user name and password.',
        ),
      });
    }
  });
