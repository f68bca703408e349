import { z } from 'zod';
import { processUndoSchema } from './ProcessUndo';

/** The undo record of stress: the mark that the stressors carry, and whom they press. */
export const stressUndoSchema = processUndoSchema.extend({
  attemptId: z.string().min(1),
  /** Where the stressors press, as the plan says it; elsewhere they are not started. */
  where: z.string(),
  /** Boot time at which they were started, milliseconds. */
  startedAt: z.number().optional(),
  /** Memory to be used, bytes; absent for processor stress. */
  bytes: z.number().optional(),
});

export type StressUndo = z.infer<typeof stressUndoSchema>;
