import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPackageRoot } from './findPackageRoot';

/** The version of the package that a file belongs to. @public */
export function readPackageVersion(from: string): string {
  const text = readFileSync(
    join(findPackageRoot(from), 'package.json'),
    'utf8',
  );
  return (JSON.parse(text) as { version: string }).version;
}
