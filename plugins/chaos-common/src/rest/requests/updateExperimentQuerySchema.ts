import { z } from 'zod';

/** Query of `PUT /experiments/:id`. @public */
export const updateExperimentQuerySchema = z.strictObject({
  revision: z.coerce
    .number()
    .int()
    .min(1)
    .describe('The revision that was read; a newer one answers 409.'),
});
