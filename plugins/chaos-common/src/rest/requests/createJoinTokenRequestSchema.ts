import { z } from 'zod';

const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** Body of `POST /agents/join-tokens`. @public */
export const createJoinTokenRequestSchema = z.strictObject({
  name: z
    .string()
    .regex(NAME, 'must be 1–63 lower-case letters, digits and inner dashes')
    .describe('Name and id of the agent, unique.'),
  kind: z.enum(['host', 'network']).describe('What the agent can break.'),
  environment: z
    .string()
    .regex(NAME, 'must be 1–63 lower-case letters, digits and inner dashes')
    .describe('Fixed for the agent’s life.'),
});
