import { z } from 'zod';
import { effectSpecSchema } from './EffectSpec';
import { routeSchema } from './Route';

/** Largest line on the control channel, bytes. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** What every question has, also one that cannot be understood: the answer names it. */
export const questionSchema = z.looseObject({ id: z.number().int() });

/** What an agent asks of the proxy: one JSON line each. */
export const requestSchema = z.discriminatedUnion('do', [
  /** The effect lives as long as this connection, and no longer than its own time. */
  z.strictObject({
    id: z.number().int(),
    do: z.literal('add'),
    effect: effectSpecSchema,
  }),
  z.strictObject({
    id: z.number().int(),
    do: z.literal('remove'),
    effectId: z.string().max(128),
  }),
  z.strictObject({ id: z.number().int(), do: z.literal('list') }),
]);

export type ControlRequest = z.infer<typeof requestSchema>;

const effectReportSchema = z.object({
  id: z.string(),
  route: z.string(),
  kind: z.string(),
  /** Requests that came while it was in force. */
  seen: z.number(),
  /** Requests that it acted on. */
  affected: z.number(),
  /** Mean of the delays that were really added, milliseconds. */
  meanDelayMs: z.number().optional(),
  /** Requests that it keeps waiting now. */
  waiting: z.number(),
});

/** What is known of an effect in force. */
export type EffectReport = z.infer<typeof effectReportSchema>;

/** The proxy's answer. */
export const answerSchema = z.union([
  z.object({
    id: z.number().int(),
    ok: z.literal(true),
    routes: z.array(routeSchema).optional(),
    effects: z.array(effectReportSchema).optional(),
    /** For `remove`: whether it was there. */
    removed: z.boolean().optional(),
  }),
  z.object({ id: z.number().int(), ok: z.literal(false), error: z.string() }),
]);

export type ControlAnswer = z.infer<typeof answerSchema>;
