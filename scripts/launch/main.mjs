import { setTimeout as wait } from 'node:timers/promises';
import { Problem } from './problem.mjs';
import { Stopped } from './stopRequest.mjs';

/**
 * Runs a command of the launcher and turns how it ended into an exit code: a
 * sentence for what the reader can correct, a stack for what only we can.
 *
 * @param {() => Promise<number | void>} command
 * @param {import('./report.mjs').Report} report
 */
export async function main(command, report) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.exitCode = exitCodeFor(error, report);
  }
  // Nothing is left to do; a forgotten handle must not keep the terminal.
  await Promise.race([wait(200), once(process.stdout)]);
  process.exit();
}

function exitCodeFor(error, report) {
  if (error instanceof Stopped) {
    report.problem('Stopped. The next start continues from here.');
    return 130;
  }
  report.problem(error instanceof Problem ? error.message : error.stack);
  return 1;
}

function once(stream) {
  return new Promise(resolve => {
    stream.write('', resolve);
  });
}
