import { z } from 'zod';
import { idText } from './text';

/** Body of `POST /runs`. @public */
export const startRunRequestSchema = z.strictObject({
  experimentId: idText.describe('The experiment that was planned.'),
  targetsHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the targetsHash of the plan')
    .describe('Hash of the plan that was shown; a launch binds to it.'),
  confirm: z
    .string()
    .max(300)
    .optional()
    .describe('What the plan asked to be typed, where it is risky.'),
});
