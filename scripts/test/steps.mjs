import path from 'node:path';
import { fromSource } from '../launch/processes.mjs';

/**
 * @typedef {object} Step
 * @property {string} name - how it is selected: `npm test -- lint`
 * @property {string} title
 * @property {string[]} argv
 * @property {'check' | 'jest' | 'tap'} counts - a check counts as one test; the others are read from a report
 */

/**
 * Everything that a change has to pass, in the order of running: what fails
 * soonest comes first.
 *
 * @param {object} context
 * @param {string} context.checkout
 * @param {import('../launch/toolchain.mjs').Toolchain} context.toolchain
 * @param {(name: string) => string} context.reportFile
 * @returns {Step[]}
 */
export function testSteps({ checkout, toolchain, reportFile }) {
  const node = (...args) => [toolchain.node, ...args];
  const yarn = (...args) => node(toolchain.yarn, ...args);
  const check = (name, title, argv) => ({ name, title, argv, counts: 'check' });
  const withPostgres = (...argv) =>
    node(...fromSource(checkout, 'testbed/src/postgres/main.ts', argv));
  return [
    check('format', 'Formatting', yarn('run', 'prettier:check')),
    check(
      'generated',
      'Generated files',
      node('scripts/generate.mjs', '--check'),
    ),
    // From nothing: what was compiled before changes the order in which types
    // are written, and the reports of interfaces with it.
    check('types', 'Types', yarn('run', 'tsc', '--incremental', 'false')),
    check('lint', 'Lint', yarn('run', 'lint')),
    check('packages', 'Package manifests', yarn('run', 'fix:check')),
    check('api', 'Public interfaces', yarn('run', 'api-reports:check')),
    {
      name: 'scripts',
      title: 'Launcher and lint rules',
      argv: node(
        '--test',
        '--test-reporter=tap',
        'scripts/**/*.test.mjs',
        'tooling/**/*.test.js',
      ),
      counts: 'tap',
    },
    {
      name: 'unit',
      title: 'Packages, with SQLite and PostgreSQL',
      argv: withPostgres(
        ...yarn('backstage-cli', 'repo', 'test'),
        '--watchAll=false',
        '--maxWorkers=2',
        // Whole pages under axe take seconds where two of them share a processor.
        '--testTimeout=30000',
        '--json',
        `--outputFile=${reportFile('unit')}`,
        `--cacheDirectory=${path.join(checkout, 'node_modules/.cache/jest')}`,
      ),
      counts: 'jest',
    },
    {
      name: 'e2e',
      title: 'The main job in Chromium',
      argv: yarn('workspace', '@faultline/testbed', 'e2e'),
      counts: 'tap',
    },
    {
      name: 'packed',
      title: 'The packed plugins in a new app',
      argv: yarn('workspace', '@faultline/testbed', 'packed'),
      counts: 'tap',
    },
  ];
}
