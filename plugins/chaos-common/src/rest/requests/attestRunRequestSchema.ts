import { z } from 'zod';
import { reasonText } from './text';

/** Body of `POST /runs/:id/attest`. @public */
export const attestRunRequestSchema = z.strictObject({
  attemptId: z
    .string()
    .regex(/^[a-z0-9]{26}$/, 'must be the id of an attempt of this run')
    .describe('The attempt whose effect is attested.'),
  statement: z
    .enum(['absent', 'removed'])
    .describe('`absent`: seen to be gone. `removed`: undone by hand.'),
  reason: reasonText.describe('What was looked at, for the history.'),
});
