import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from './launch/main.mjs';
import { Problem } from './launch/problem.mjs';
import { Report } from './launch/report.mjs';
import { readSettings } from './launch/settings.mjs';
import { setUp } from './launch/setUp.mjs';
import { listenForStop } from './launch/stopRequest.mjs';
import { runSteps } from './test/runSteps.mjs';
import { testSteps } from './test/steps.mjs';

const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const report = new Report({ verbose: process.argv.includes('--verbose') });
const chosen = process.argv.slice(2).filter(text => !text.startsWith('-'));

/** Callers read the last line, also when the set-up did not get that far. */
function conclude({ passed, failed }) {
  report.say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function prepare(signal) {
  const settings = readSettings(checkout, process.env);
  return setUp({ settings, report, signal });
}

await main(async () => {
  const { stop: signal } = listenForStop();
  let context;
  try {
    context = await prepare(signal);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report.problem(error.message);
    return conclude({ passed: 0, failed: 1 });
  }
  const reportFile = name =>
    path.join(context.state, 'reports', `${name}.json`);
  const steps = choose(testSteps({ ...context, reportFile }));
  return conclude(await runSteps(steps, { ...context, reportFile }));
}, report);

function choose(steps) {
  const names = steps.map(step => step.name);
  const unknown = chosen.find(name => !names.includes(name));
  if (unknown) {
    throw new Problem(
      `There is no test step "${unknown}": choose from ${names.join(', ')}.`,
    );
  }
  return chosen.length === 0
    ? steps
    : steps.filter(step => chosen.includes(step.name));
}
