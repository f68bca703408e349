import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AgentProgram } from './AgentProgram';

/** Leaves in the data folder how this process was started, for the day on which nothing else is left. */
export function writeAgentProgram(
  path: string,
  options: { program: string; version: string; configPath: string },
): void {
  const content: AgentProgram = {
    program: options.program,
    version: options.version,
    argv: [
      process.execPath,
      ...process.execArgv,
      process.argv[1],
      '--config',
      resolve(options.configPath),
    ],
    cwd: process.cwd(),
  };
  writeFileSync(path, `${JSON.stringify(content)}\n`, { mode: 0o600 });
}
