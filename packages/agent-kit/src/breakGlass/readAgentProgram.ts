import { readFileSync, statSync } from 'node:fs';
import { agentPaths } from '../dataDir';
import { agentProgramSchema, type AgentProgram } from './AgentProgram';

/**
 * How the agent of a data folder was started. What it names is going to be executed, so a file that somebody else could have written is refused.
 *
 * @throws a sentence when there is none, or when it cannot be trusted.
 * @public
 */
export function readAgentProgram(dataDir: string): AgentProgram {
  const { program: path } = agentPaths(dataDir);
  let text: string;
  try {
    const { uid, mode } = statSync(path);
    const own = process.getuid?.() ?? uid;
    if ((uid !== own && uid !== 0) || (mode & 0o022) !== 0) {
      throw new Error(
        `${path} belongs to user ${uid} or can be written by others, so what it names is not started. Run this as the agent's own user`,
      );
    }
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${path} is missing, so it is not known which program the agent of this folder is. Start that program with --role revert --config <its configuration>`,
    );
  }
  const parsed = agentProgramSchema.safeParse(readJson(text));
  if (!parsed.success) {
    throw new Error(
      `${path} does not say how the agent was started. Start its program with --role revert --config <its configuration>`,
    );
  }
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
