import { readFile } from 'node:fs/promises';
import { listProcessIds } from '../targets/listProcessIds';
import { readEnvironment } from '../targets/readEnvironment';
import { readResidentBytes } from './readResidentBytes';

/** A stressor that runs now, of whichever attempt. */
export interface RunningStressor {
  kind: 'cpu' | 'memory';
  /** Memory that it is going to take beyond what it holds, bytes. */
  stillToTake: number;
}

/** All stressors of this machine that can be seen, found by the mark that they carry. */
export async function runningStressors(): Promise<RunningStressor[]> {
  const found: RunningStressor[] = [];
  for (const pid of await listProcessIds()) {
    const environment = await readEnvironment(pid);
    if (!environment?.has('FAULTLINE_ATTEMPT')) continue;
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const [kind, amount] = line.split('\0').slice(3);
    if (kind === 'cpu') found.push({ kind, stillToTake: 0 });
    if (kind === 'memory') {
      found.push({
        kind,
        stillToTake: Math.max(0, Number(amount) - readResidentBytes(pid)),
      });
    }
  }
  return found;
}
