import { pageQuerySchema } from './pageQuerySchema';
import { entityRefText } from './text';

/** Query of `GET /experiments`. @public */
export const experimentQuerySchema = pageQuerySchema.extend({
  entityRef: entityRefText.optional().describe('Experiments on this entity.'),
});
