import { z } from 'zod';

/** Query of every list: an opaque cursor and 1–100 rows, 20 by default. @public */
export const pageQuerySchema = z.strictObject({
  cursor: z
    .string()
    .max(512)
    .optional()
    .describe('`nextCursor` of the page before; absent for the first page.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe('Rows of a page, 1–100.'),
});
