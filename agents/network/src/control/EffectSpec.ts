import { z } from 'zod';

/** Longest life of an effect, milliseconds: a day. */
const MAX_TTL_MS = 86_400_000;

const base = {
  /** Attempt that it belongs to. */
  id: z.string().min(1).max(128),
  route: z.string().min(1).max(128),
  /** The proxy itself forgets the effect after this, milliseconds. */
  ttlMs: z.number().int().min(1).max(MAX_TTL_MS),
  /** Share of requests (of connections on a tcp route). */
  percentage: z.number().gt(0).max(100),
};

/** What the proxy does to the traffic of one route. */
export const effectSpecSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('delay'),
    latencyMs: z.number().min(0).max(3_600_000),
    /** Evenly distributed around the latency, both ways. */
    jitterMs: z.number().min(0).max(3_600_000),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('answer'),
    status: z.number().int().min(400).max(599),
    method: z.string().max(20).optional(),
    /** Prefix of the path; a trailing `*` means the same. */
    path: z.string().max(200).optional(),
  }),
  /** Requests wait, unanswered, until the effect ends; then they go on. */
  z.strictObject({ ...base, kind: z.literal('hold') }),
  /** Connections are reset. */
  z.strictObject({ ...base, kind: z.literal('reset') }),
]);

export type EffectSpec = z.infer<typeof effectSpecSchema>;
