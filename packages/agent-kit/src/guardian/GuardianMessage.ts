import { z } from 'zod';

/** What an agent tells its guardian: one JSON line each, on the pipe whose end means the agent's death. */
export const guardianMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('agent'),
    pid: z.number().int().positive(),
    startTicks: z.number().int().nonnegative(),
    /** The agent leads its process group, so that the group is its own to be ended. */
    leadsGroup: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('watch'),
    /** Boot time in milliseconds until which the agent has the word; absent when nothing can be present. */
    mercyAt: z.number().optional(),
  }),
  /** Everything is reverted; the agent ends in order. */
  z.strictObject({ type: z.literal('done') }),
]);

export type GuardianMessage = z.infer<typeof guardianMessageSchema>;
