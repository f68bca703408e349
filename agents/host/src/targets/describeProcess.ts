import {
  readProcessStat,
  type BootClock,
  type SeenTarget,
} from '@faultline/chaos-agent-kit';
import { formatProcessTargetId } from './ProcessTargetId';
import { isPlatformProgram } from './isPlatformProgram';
import { parseLabels } from './parseLabels';
import { readEnvironment } from './readEnvironment';

/** Clock ticks per second in /proc; fixed for user space on Linux. */
const TICKS_PER_SECOND = 100;

/** What a look at one process gives. */
export type ProcessLook =
  | { kind: 'target'; target: SeenTarget }
  /** It names no entity. */
  | { kind: 'foreign' }
  /** It may not be read, or has just ended. */
  | { kind: 'unreadable' };

/** Looks at one process and, when it names an entity, describes it as a target. */
export async function describeProcess(
  pid: number,
  clock: BootClock,
): Promise<ProcessLook> {
  const environment = await readEnvironment(pid);
  if (!environment) return { kind: 'unreadable' };
  const entityRef = environment.get('FAULTLINE_ENTITY');
  if (!entityRef) return { kind: 'foreign' };
  const stat = readProcessStat(pid);
  if (!stat || stat.state === 'Z') return { kind: 'unreadable' };
  const labels = parseLabels(environment.get('FAULTLINE_LABELS') ?? '');
  const startedAgoMs =
    clock.now() - (stat.startTicks * 1000) / TICKS_PER_SECOND;
  return {
    kind: 'target',
    target: {
      id: formatProcessTargetId({ bootId: clock.bootId, ...stat }),
      kind: 'process',
      name: labels.instance ?? `${stat.command}-${pid}`,
      labels,
      confirmedEntityRef: entityRef.toLowerCase(),
      details: {
        pid: String(pid),
        command: stat.command,
        state: stat.state,
        started: new Date(Date.now() - startedAgoMs).toISOString(),
        ...(environment.get('FAULTLINE_PROTECTED') === '1' ||
        (await isPlatformProgram(pid))
          ? { protected: 'yes' }
          : {}),
      },
    },
  };
}
