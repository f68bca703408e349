import { z } from 'zod';

const address = z
  .string()
  .regex(
    /^(\[[0-9a-fA-F:.]{2,45}\]|[A-Za-z0-9.-]{1,253}):\d{1,5}$/,
    'expected host:port, e.g. 127.0.0.1:7010',
  );

/** What every agent is told at its start. Strict: a misspelt key is an error, not a silent default. @public */
export const agentConfigSchema = z.strictObject({
  name: z
    .string()
    .regex(
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'expected lower-case letters, digits and dashes',
    ),
  /** Journal, identity and lock; readable by the agent's user only. */
  dataDir: z.string().min(1),
  controlPlane: z.strictObject({ address, enrolAddress: address }),
  joinTokenFile: z.string().min(1).optional(),
  metricsListen: address.optional(),
  allow: z.strictObject({
    /** Entities whose targets this agent may hit; `*` for all that name themselves. */
    entities: z.array(z.string().min(1).max(512)).max(1000),
    /** Labels that a target must carry, all of them; keeps two installations on one machine apart. */
    labels: z.record(z.string().max(128), z.string().max(256)).optional(),
  }),
  /** Addresses of the platform beside `controlPlane`, e.g. of the portal: no route to or at them is a target. Network agents only. */
  protect: z.array(address).max(100).optional(),
  /** Unix socket of the in-path proxy; network agents only. */
  proxyControl: z.string().min(1).optional(),
});

/** @public */
export type AgentConfig = z.infer<typeof agentConfigSchema>;
