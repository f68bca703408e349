import { z } from 'zod';

const endpoint = z.strictObject({
  host: z.string().min(1).max(253),
  port: z.number().int().min(0).max(65535),
});

/** One call between two services that the proxy carries. */
export const routeSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9.-]{0,126}[a-z0-9])?$/,
      'expected lower-case letters, digits, dots and dashes',
    ),
  /** Where callers come in; port 0 takes any that is free. */
  listen: endpoint,
  /** Where the called service listens. */
  upstream: endpoint,
  /** Entity that calls: it owns this endpoint. */
  from: z.string().min(1).max(512),
  /** Entity that is called. */
  to: z.string().min(1).max(512),
  labels: z.record(z.string().max(128), z.string().max(256)).default({}),
  /** `http`: faults act on requests. `tcp`: on connections. */
  protocol: z.enum(['http', 'tcp']).default('http'),
});

export type Route = z.infer<typeof routeSchema>;

/** A proxy's table of routes. */
export const routesFileSchema = z.strictObject({
  routes: z.array(routeSchema).max(1000),
});
