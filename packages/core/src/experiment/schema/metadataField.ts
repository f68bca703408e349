import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { isLabelKey, isLabelValue } from '../../target/selector/labelRules';

const key = z.string().refine(isLabelKey, {
  message: joinSentences(
    'That is not the name of a label or annotation',
    'Use letters, digits, - _ . and /, starting and ending with a letter or digit.',
  ),
});

const objectName = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(
      /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
      joinSentences(
        'That is not a name',
        'Use lower-case letters, digits, - and ., starting and ending with a letter or digit.',
      ),
    );

/** `metadata`, as Kubernetes and the catalog write it. */
export const metadataField = strictFields({
  name: objectName(253).describe('Name, unique within its namespace.'),
  namespace: objectName(63).optional(),
  labels: z
    .record(
      key,
      z.string().refine(isLabelValue, {
        message: joinSentences(
          'That cannot be the value of a label',
          'Use letters, digits and - _ . / : @ +, at most 253 characters.',
        ),
      }),
    )
    .optional(),
  annotations: z.record(key, z.string().max(10_000)).optional(),
});
