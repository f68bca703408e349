import { z } from 'zod';
import { reasonText } from './text';

/** Body of `POST /runs/:id/abort`. @public */
export const abortRunRequestSchema = z.strictObject({
  reason: reasonText.optional().describe('Why, for the history.'),
});
