import path from 'node:path';
import { checkout } from '../e2e/checkout';
import { runCommand } from './runCommand';

/**
 * Builds and packs every package that is published, as for a release.
 *
 * @param folder - where the archives go
 * @returns the archive of each package by name
 */
export async function packPackages(
  folder: string,
): Promise<Map<string, string>> {
  const yarn = (...command: string[]) =>
    runCommand(['yarn', ...command], { cwd: checkout });
  await yarn('tsc');
  await yarn('backstage-cli', 'repo', 'build');
  await yarn(
    ...['workspaces', 'foreach', '--all', '--no-private', '--parallel'],
    ...['pack', '--out', path.join(folder, '%s.tgz')],
  );
  const list = await yarn('workspaces', 'list', '--no-private', '--json');
  const names = list
    .trim()
    .split('\n')
    .map(line => (JSON.parse(line) as { name: string }).name);
  return new Map(
    names.map(name => [
      name,
      // Yarn's "%s" writes the slash after the scope as a dash.
      path.join(folder, `${name.replace('/', '-')}.tgz`),
    ]),
  );
}
