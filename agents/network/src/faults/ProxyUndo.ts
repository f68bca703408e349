import { z } from 'zod';

/** The undo record of a fault in the proxy: the names under which its effects are in force. */
export const proxyUndoSchema = z.strictObject({
  effects: z.array(
    z.strictObject({ target: z.string(), route: z.string(), id: z.string() }),
  ),
});

export type ProxyUndo = z.infer<typeof proxyUndoSchema>;
