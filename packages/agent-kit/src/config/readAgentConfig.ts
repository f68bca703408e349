import { readFileSync } from 'node:fs';
import { agentConfigSchema, type AgentConfig } from './AgentConfig';

/**
 * Reads and checks an agent's configuration.
 *
 * @throws an Error that names every field that is wrong.
 * @public
 */
export function readAgentConfig(path: string): AgentConfig {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `The configuration ${path} cannot be read as JSON: ${
        (error as Error).message
      }`,
    );
  }
  const parsed = agentConfigSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    issue => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
  );
  throw new Error(
    `The configuration ${path} is not usable: ${problems.join('; ')}`,
  );
}
