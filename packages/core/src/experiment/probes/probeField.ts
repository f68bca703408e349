import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { durationField } from '../../units/fields/durationField';
import { httpAddressField } from '../schema/httpAddressField';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

const comparator = z
  .enum(['<', '<=', '>', '>=', '==', '!='])
  .describe('How the number is compared for the probe to hold.');
/** What a number is compared with. */
const comparedWith = {
  value: z
    .number()
    .optional()
    .describe('What the number is compared with, unless that is relative.'),
  relativeTo: z
    .literal('before')
    .optional()
    .describe(
      'Compare with the median of the window before the injection, times factor, in place of value.',
    ),
  factor: z
    .number()
    .min(0.001)
    .max(1_000_000)
    .optional()
    .describe(
      'What the value before the injection is multiplied by, e.g. 1.5 with the comparator <=.',
    ),
};
const unit = z
  .string()
  .max(20)
  .optional()
  .describe('Shown after the number, e.g. % or ms.');
const maxLatency = durationField({ minimum: 1, maximum: 60 * SECOND })
  .optional()
  .describe('A slower answer fails, 1ms to 1m.');
const text = (longest: number) => z.string().min(1).max(longest);

/** Fields of every probe. */
const common = {
  name: text(100).describe('Unique within the experiment.'),
  mode: z
    .enum(['before', 'during', 'after', 'throughout'])
    .default('throughout')
    .describe('When it is asked, relative to the fault.'),
  role: z
    .enum(['steadyState', 'stopCondition'])
    .default('steadyState')
    .describe(
      'steadyState decides the verdict; the breach of a stopCondition stops the run at once.',
    ),
  required: z
    .boolean()
    .default(true)
    .describe('A required probe without data makes the verdict inconclusive.'),
  interval: durationField({ minimum: 200, maximum: HOUR })
    .prefault('1s')
    .describe('How often it is asked, 200ms to 1h.'),
  timeout: durationField({ minimum: 50, maximum: 60 * SECOND })
    .prefault('2s')
    .describe(
      'How long an answer may take before it counts as none, 50ms to 1m.',
    ),
  tolerance: strictFields({
    failing: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .describe('This many failures …'),
    of: z
      .number()
      .int()
      .min(1)
      .max(1_000)
      .describe('… among this many last samples.'),
  })
    .prefault({ failing: 2, of: 5 })
    .describe('When the probe counts as broken.'),
  minimumSamples: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(3)
    .describe('Fewer samples than this say nothing.'),
  stableFor: durationField({ minimum: 0, maximum: HOUR })
    .prefault('5s')
    .describe(
      'How long it must hold after the fault to count as recovered, 0s to 1h.',
    ),
  grace: durationField({ minimum: 0, maximum: HOUR })
    .prefault('10s')
    .describe('How long there may be no data before that counts, 0s to 1h.'),
};

const status = z.number().int().min(100).max(599);

/** A probe as it is written, one shape for each type. */
export const probeField = z.discriminatedUnion('type', [
  strictFields({
    ...common,
    type: z.literal('http'),
    url: httpAddressField.describe(
      'Asked by the control plane; its origin must be among those that the operator configured.',
    ),
    method: z.enum(['GET', 'HEAD', 'POST']).default('GET'),
    status: z
      .union([status, z.array(status).min(1).max(500)])
      .optional()
      .describe('Status or statuses that hold; 200 to 299 when left out.'),
    maxLatency,
    bodyContains: text(1_000)
      .optional()
      .describe('The answer must contain this text.'),
    json: z
      .string()
      .max(200)
      .refine(pointer => /^(\/[^/]*)+$/.test(pointer), {
        message: joinSentences(
          'That is not a JSON pointer',
          'Write a path into the answer that starts with /, e.g. /successRate.',
        ),
      })
      .optional()
      .describe('JSON pointer to a number in the answer.'),
    comparator: comparator.optional(),
    ...comparedWith,
    unit,
  }),
  strictFields({
    ...common,
    type: z.literal('tcp'),
    host: text(253),
    port: z.number().int().min(1).max(65_535),
    maxLatency,
  }),
  strictFields({
    ...common,
    type: z.literal('prometheus'),
    query: text(4_000).describe('PromQL that gives one number.'),
    comparator,
    ...comparedWith,
    unit,
  }),
  strictFields({
    ...common,
    type: z.literal('alert'),
    rule: text(200).describe('Name of an alerting rule.'),
    threshold: z.number().optional(),
  }),
  strictFields({
    ...common,
    type: z.literal('kubernetes'),
    question: z.enum(['readyReplicas', 'condition']),
    workload: text(253).describe('Name of the workload.'),
    value: z.number().int().min(0).optional(),
    condition: text(100).optional(),
  }),
  strictFields({
    ...common,
    type: z.literal('grpcHealth'),
    address: text(260).describe('host:port'),
    service: z.string().max(200).default(''),
  }),
]);

/** What reading a written probe gives: units resolved, defaults filled in. */
export type ReadProbe = z.output<typeof probeField>;
