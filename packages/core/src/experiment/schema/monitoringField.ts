import { z } from 'zod';
import { describeValue } from '../../problem/describeValue';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { probesField } from '../probes/probesField';
import type { Experiment } from '../types';
import { withoutUndefined } from '../withoutUndefined';
import { httpAddressField } from './httpAddressField';

/** `1%` is the ratio 0.01, `0.01` and `14.4` are numbers as the alerting rule compares them. */
const threshold = z.codec(
  z.union([z.number(), z.string()], {
    error: issue =>
      joinSentences(
        `${describeValue(issue.input) ?? 'Nothing'} is not a threshold`,
        'Write a number, or a percentage such as 1%.',
      ),
  }),
  z.number(),
  {
    decode: (written, context) => {
      const text = String(written);
      const match =
        text.length <= 24
          ? /^-?\d{1,15}(?:\.\d{1,9})?(%)?$/.exec(text)
          : undefined;
      if (typeof written === 'number') {
        return written;
      }
      if (!match) {
        context.issues.push({
          code: 'custom',
          input: written,
          message: joinSentences(
            `${describeValue(text)} is not a threshold`,
            'Write a number, or a percentage such as 1%.',
          ),
        });
        return z.NEVER;
      }
      return match[1] ? Number(text.slice(0, -1)) / 100 : Number(text);
    },
    encode: number => number,
  },
);

/** `monitoring`: where to look, what stops a run, and the steady state. */
export const monitoringField = strictFields({
  prometheus: strictFields({
    endpoint: httpAddressField.describe(
      'Must be one of the origins that the operator configured.',
    ),
  }).optional(),
  alerts: z
    .array(
      strictFields({
        name: z
          .string()
          .min(1)
          .max(200)
          .describe('An alerting rule in Prometheus.'),
        threshold: threshold
          .optional()
          .describe(
            'Takes the place of the number in the rule’s comparison; 1% is 0.01.',
          ),
      }),
    )
    .max(50)
    .optional()
    .describe('Rules that stop the run when they fire.'),
  grafanaDashboard: httpAddressField
    .optional()
    .describe('Linked from the run with the run’s time range.'),
  probes: probesField.optional().describe('Questions about the steady state.'),
}).transform(({ alerts, probes, ...rest }): Experiment['monitoring'] =>
  withoutUndefined({
    ...rest,
    alerts: (alerts ?? []).map(withoutUndefined),
    probes: probes ?? [],
  }),
);
