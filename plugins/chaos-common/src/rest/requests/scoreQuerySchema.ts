import { pageQuerySchema } from './pageQuerySchema';
import { entityRefText } from './text';

/** Query of `GET /scores`. @public */
export const scoreQuerySchema = pageQuerySchema.extend({
  owner: entityRefText.optional().describe('What this group or user owns.'),
});
