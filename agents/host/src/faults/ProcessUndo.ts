import { z } from 'zod';

/** The undo record of what is done to processes: who they are, nothing else. */
export const processUndoSchema = z.strictObject({
  targets: z.array(
    z.strictObject({
      target: z.string(),
      pid: z.number().int().positive(),
      startTicks: z.number().int().nonnegative(),
    }),
  ),
});

export type ProcessUndo = z.infer<typeof processUndoSchema>;
