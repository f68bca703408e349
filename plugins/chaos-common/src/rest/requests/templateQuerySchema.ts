import { z } from 'zod';
import { entityRefText } from './text';

/** Query of `GET /templates`. @public */
export const templateQuerySchema = z.strictObject({
  entityRef: entityRefText
    .optional()
    .describe(
      'Fills in the entity’s own choices and says what does not apply.',
    ),
});
