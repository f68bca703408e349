import { z } from 'zod';
import { pageQuerySchema } from './pageQuerySchema';
import { entityRefText } from './text';

// Express gives one value as a string, several as an array; a comma works too.
// The metadata is what interface descriptions show of it.
const list = <T extends readonly [string, ...string[]]>(names: T) =>
  z
    .preprocess(
      value =>
        typeof value === 'string' ? value.split(',').filter(Boolean) : value,
      z.array(z.enum(names)).max(names.length),
    )
    .meta({ type: 'array', items: { type: 'string', enum: [...names] } });

const PHASES = [
  'draft',
  'pendingApproval',
  'queued',
  'leased',
  'preparing',
  'armed',
  'active',
  'stopping',
  'verifying',
  'unconfirmed',
  'succeeded',
  'errored',
  'aborted',
  'skipped',
  'rejected',
  'expired',
] as const;

const VERDICTS = ['passed', 'degraded', 'failed', 'inconclusive'] as const;

/** Query of `GET /runs`. @public */
export const runQuerySchema = pageQuerySchema.extend({
  entityRef: entityRefText.optional().describe('Runs on this entity.'),
  owner: entityRefText
    .optional()
    .describe('Runs on what this group or user owns.'),
  phase: list(PHASES).optional().describe('One or several phases.'),
  verdict: list(VERDICTS).optional().describe('One or several verdicts.'),
  since: z.coerce
    .number()
    .int()
    .min(0)
    .optional()
    .describe('Created at or after, milliseconds since the epoch.'),
});
