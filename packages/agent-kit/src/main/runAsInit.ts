import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { REVERT_SIGNAL } from '../breakGlass/askAgent';
import { agentPaths } from '../dataDir';
import { awaitFormerGuardian } from '../guardian';

/** How long the container stays for a guardian that reverts, milliseconds; as long as a guardian goes on trying. */
const GUARDIAN_MS = 65_000;

/**
 * The first process of a container. A container ends with its first process, and the guardian with it: the agent therefore is a child, and this
 * process stays until the guardian of a dead agent has reverted. It does nothing else; whoever runs the container starts it again.
 *
 * @returns the agent's exit code
 */
export async function runAsInit(
  dataDir: string,
  configPath: string,
): Promise<number> {
  // A group of its own, so that the guardian can end the agent without ending us.
  const child = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1], '--config', configPath],
    {
      stdio: 'inherit',
      detached: true,
      env: { ...process.env, FAULTLINE_PROTECTED: '1' },
    },
  );
  for (const signal of [
    'SIGTERM',
    'SIGINT',
    'SIGHUP',
    REVERT_SIGNAL,
  ] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  await awaitFormerGuardian(agentPaths(dataDir).guardian, GUARDIAN_MS);
  return code ?? 1;
}
