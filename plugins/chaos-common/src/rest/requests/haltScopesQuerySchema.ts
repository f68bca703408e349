import { z } from 'zod';
import { entityRefText, idText } from './text';

/** Query of `GET /halts/scopes`. @public */
export const haltScopesQuerySchema = z.strictObject({
  entityRef: entityRefText
    .optional()
    .describe('The entity that is looked at, and its owners, are offered too.'),
  runId: idText.optional().describe('The run that is looked at.'),
});
