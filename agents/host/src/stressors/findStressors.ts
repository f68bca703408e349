import { readProcessStat, type ProcessStat } from '@faultline/chaos-agent-kit';
import { listProcessIds } from '../targets/listProcessIds';
import { readEnvironment } from '../targets/readEnvironment';

/** The stressors of an attempt that run now, found by their mark. */
export async function findStressors(attemptId: string): Promise<ProcessStat[]> {
  const found: ProcessStat[] = [];
  for (const pid of await listProcessIds()) {
    const environment = await readEnvironment(pid);
    if (environment?.get('FAULTLINE_ATTEMPT') !== attemptId) continue;
    const stat = readProcessStat(pid);
    if (stat && stat.state !== 'Z') found.push(stat);
  }
  return found;
}
