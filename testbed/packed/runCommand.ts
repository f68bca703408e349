import { spawn } from 'node:child_process';

/** How much of the output of a command that failed is told. */
const TOLD = 4000;

/**
 * Runs a command to its end.
 *
 * @returns all that it printed
 * @throws with the end of what it printed, when it does not end well
 */
export function runCommand(
  [program, ...args]: string[],
  options: { cwd: string; env?: Record<string, string>; input?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (text: string) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) {
        resolve(output);
        return;
      }
      const command = [program, ...args].join(' ');
      reject(
        new Error(
          `"${command}" ended with ${code}: ${output.trim().slice(-TOLD)}`,
        ),
      );
    });
  });
}
