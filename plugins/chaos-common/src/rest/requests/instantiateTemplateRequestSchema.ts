import { z } from 'zod';
import { entityRefText } from './text';

/** Body of `POST /templates/:name/experiment`. @public */
export const instantiateTemplateRequestSchema = z.strictObject({
  entityRef: entityRefText.describe('The entity to make the experiment for.'),
  parameters: z
    .record(z.string().max(100), z.string().max(1000))
    .default({})
    .refine(value => Object.keys(value).length <= 50, {
      message: 'must have at most 50 parameters',
    })
    .describe('Values of the template’s form, as text.'),
});
