import { z } from 'zod';
import { entityRefText, environmentText, idText, reasonText } from './text';

/** Body of `POST /halts`. @public */
export const createHaltRequestSchema = z.strictObject({
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('run'), runId: idText }),
    z.strictObject({ kind: z.literal('entity'), entityRef: entityRefText }),
    z.strictObject({ kind: z.literal('owner'), ownerRef: entityRefText }),
    z.strictObject({
      kind: z.literal('environment'),
      environment: environmentText,
    }),
    z.strictObject({ kind: z.literal('everything') }),
  ]),
  reason: reasonText.optional().describe('Why, shown to everybody it stops.'),
});
