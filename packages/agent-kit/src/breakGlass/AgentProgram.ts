import { z } from 'zod';

/**
 * How an agent was started: what has to be started once more, as `--role revert`, to undo what its journal holds open. Only the agent's own
 * program has the faults that know how.
 *
 * @public
 */
export const agentProgramSchema = z.strictObject({
  program: z.string().min(1),
  version: z.string(),
  /** Node, its options, the program and its `--config`. */
  argv: z.array(z.string()).min(2),
  cwd: z.string().min(1),
});

/** @public */
export type AgentProgram = z.infer<typeof agentProgramSchema>;
