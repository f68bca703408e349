import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generators } from './generators.mjs';

const checkout = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const execute = promisify(execFile);

/**
 * Writes every generated file anew. With `--check`, also says which of them
 * differ from what is committed, and fails if any does.
 */
async function main(check) {
  for (const { name, argv } of generators) {
    process.stdout.write(`${name}\n`);
    const [program, ...args] = argv;
    await execute(program === 'node' ? process.execPath : program, args, {
      cwd: checkout,
      maxBuffer: 16 * 1024 ** 2,
    });
  }
  if (!check) return 0;
  const paths = generators.flatMap(generator => generator.paths);
  if (paths.length === 0) return 0;
  const { stdout } = await execute(
    'git',
    ['status', '--porcelain', '--untracked-files=all', '--', ...paths],
    { cwd: checkout },
  );
  if (stdout === '') return 0;
  process.stderr.write(
    `Generated files differ from what is committed: run "yarn generate" and commit them.\n${stdout}`,
  );
  return 1;
}

main(process.argv.includes('--check')).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error.stderr || error.message}\n`);
    process.exitCode = 1;
  },
);
