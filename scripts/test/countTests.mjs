import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 */

/**
 * How many tests a step ran, by what its command has left.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {{code: number, output: string}} result
 * @param {string} reportFile
 * @returns {Promise<Count>}
 */
export async function countTests(step, result, reportFile) {
  const count = await countOf(step.counts, result, reportFile);
  // A command that failed by itself has failed, whatever its tests say; and
  // tests that did not run have not passed.
  if (result.code !== 0 && count.failed === 0) return { ...count, failed: 1 };
  if (count.passed + count.failed === 0) return { passed: 0, failed: 1 };
  return count;
}

async function countOf(kind, { code, output }, reportFile) {
  if (kind === 'check') {
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  }
  if (kind === 'tap') return countTap(output);
  try {
    return countJest(JSON.parse(await readFile(reportFile, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** A skipped test and a suite that cannot be loaded count as failed. */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      (report.numPendingTests ?? 0) +
      (report.numTodoTests ?? 0) +
      (report.numRuntimeErrorTestSuites ?? 0),
  };
}

/** @param {string} output - of Node's own test runner */
export function countTap(output) {
  const figure = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: figure('pass'),
    failed:
      figure('fail') + figure('cancelled') + figure('skipped') + figure('todo'),
  };
}
