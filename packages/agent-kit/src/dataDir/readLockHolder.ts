import { readFileSync } from 'node:fs';
import { isProcessAlive, type ProcessIdentity } from '../processes';

/** The living process that holds a data folder; undefined when there is none. */
export function readLockHolder(path: string): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
    return isProcessAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}
