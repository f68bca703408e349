import { z } from 'zod';
import { reasonText } from './text';

/** Query of `DELETE /halts/:id`. @public */
export const liftHaltQuerySchema = z.strictObject({
  reason: reasonText.describe('Why it is safe to go on.'),
});
