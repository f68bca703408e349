import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { isLabelKey, isLabelValue } from './labelRules';

const label = z.string().refine(isLabelKey, {
  message: joinSentences(
    'That is not the name of a label',
    'Use letters, digits, - _ . and /, starting and ending with a letter or digit.',
  ),
});

const value = z
  .string({
    error: issue =>
      issue.input === undefined
        ? undefined
        : joinSentences(
            'A label needs a text as its value',
            'Put the value in quotes.',
          ),
  })
  .refine(isLabelValue, {
    message: joinSentences(
      'That cannot be the value of a label',
      'Use letters, digits and - _ . / : @ +, at most 253 characters.',
    ),
  });

const labels = z.record(label, value);

const expression = strictFields({
  key: label,
  operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
  values: z.array(value).max(100).optional(),
}).superRefine((written, context) => {
  const wantsValues = written.operator === 'In' || written.operator === 'NotIn';
  const hasValues = (written.values ?? []).length > 0;
  if (wantsValues !== hasValues) {
    context.addIssue({
      code: 'custom',
      path: ['values'],
      message: wantsValues
        ? joinSentences(
            `${written.operator} needs values`,
            'List at least one value.',
          )
        : joinSentences(
            `${written.operator} takes no values`,
            'Remove values.',
          ),
    });
  }
});

const structured = strictFields({
  matchLabels: labels.optional(),
  matchExpressions: z.array(expression).max(50).optional(),
});

/** A selector as Kubernetes structures it; a flat map of labels is put into `matchLabels`. */
export type WrittenSelector = z.output<typeof structured>;

function isStructured(input: unknown): boolean {
  return (
    typeof input === 'object' &&
    input !== null &&
    ['matchLabels', 'matchExpressions'].some(
      key =>
        Object.hasOwn(input, key) &&
        typeof (input as Record<string, unknown>)[key] === 'object',
    )
  );
}

function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

/**
 * `selector`: a flat map of labels, or `matchLabels` and `matchExpressions`. Which of the two was meant is decided by its keys before it is
 * read, so that a mistake is reported against the right one.
 */
export const selectorField = z
  .unknown()
  .meta({
    description:
      'Labels that a target must have: a flat map (all must be equal), or matchLabels and matchExpressions. Never empty, never negations alone.',
    anyOf: [jsonSchemaOf(labels), jsonSchemaOf(structured)],
  })
  .transform((input, context): WrittenSelector => {
    const result = isStructured(input)
      ? structured.safeParse(input)
      : labels.transform(matchLabels => ({ matchLabels })).safeParse(input);
    if (result.success) {
      return result.data;
    }
    for (const issue of result.error.issues) {
      context.issues.push({ ...issue, input } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
