import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../launch/run.mjs';
import { countTests } from './countTests.mjs';
import { findLeftovers, RUN_VARIABLE, traces } from './leftovers.mjs';

/** How much of a failed step is shown; all of it is in its log. */
const SHOWN_LINES = 80;

/**
 * Runs steps one after the other, all of them whatever fails, and then looks
 * for what they have left behind.
 *
 * @param {import('./steps.mjs').Step[]} steps
 * @param {object} context
 * @param {string} context.checkout
 * @param {string} context.logs
 * @param {import('../launch/toolchain.mjs').Toolchain} context.toolchain
 * @param {import('../launch/report.mjs').Report} context.report
 * @param {(name: string) => string} context.reportFile
 * @param {AbortSignal} context.signal
 * @returns {Promise<import('./countTests.mjs').Count>}
 */
export async function runSteps(steps, context) {
  const { checkout, report, toolchain, reportFile, signal } = context;
  const id = `${process.pid}-${Date.now().toString(36)}`;
  const temporary = await mkdtemp(path.join(tmpdir(), 'fl-'));
  // PostgreSQL may run as another user, who must get through.
  await chmod(temporary, 0o711);
  const before = await traces(checkout);
  const env = {
    ...toolchain.env,
    CI: 'true',
    // What is quoted on screen and kept in logs is read as text.
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    [RUN_VARIABLE]: id,
    TMPDIR: temporary,
  };
  const total = { passed: 0, failed: 0 };
  const add = ({ passed, failed }) => {
    total.passed += passed;
    total.failed += failed;
    return `${passed} passed, ${failed} failed`;
  };
  try {
    for (const step of steps) {
      report.begin(step.title);
      await rm(reportFile(step.name), { force: true });
      await mkdir(path.dirname(reportFile(step.name)), { recursive: true });
      const startedAt = Date.now();
      const result = await run(step.argv, {
        cwd: checkout,
        env: { ...env, FAULTLINE_TEST_REPORT: reportFile(step.name) },
        log: path.join(context.logs, `test-${step.name}.log`),
        signal,
      });
      const count = await countTests(step, result, reportFile(step.name));
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      report.end(`${add(count)}, ${seconds} s`);
      if (count.failed > 0) show(step, result, context);
    }
    report.begin('Leftovers');
    const left = await findLeftovers({ id, checkout, before, temporary });
    report.end(
      add({ passed: left.length ? 0 : 1, failed: left.length ? 1 : 0 }),
    );
    for (const line of left) report.say(`  left behind: ${line}`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return total;
}

function show(step, { output }, { report, logs }) {
  const lines = output.trimEnd().split('\n').slice(-SHOWN_LINES);
  report.say(lines.map(line => `  ${line}`).join('\n'));
  report.say(`  All of it: ${path.join(logs, `test-${step.name}.log`)}`);
}
