import {
  carriesLabels,
  readProcessStat,
  type BootClock,
  type Logger,
  type SeenTarget,
  type TargetSource,
} from '@faultline/chaos-agent-kit';
import { describeProcess } from './describeProcess';
import { isOwnFamily } from './isOwnFamily';
import { listProcessIds } from './listProcessIds';
import { parseProcessTargetId } from './ProcessTargetId';

const MAX_PROCESSES = 20_000;
const MAX_TARGETS = 1000;
/** Processes looked at together, so that a look never blocks the agent for long. */
const BATCH = 64;

/** The processes of this machine that name a catalog entity in their environment. */
export class ProcessTargets implements TargetSource {
  constructor(
    private readonly clock: BootClock,
    private readonly log: Logger,
    private readonly labels: Readonly<Record<string, string>> = {},
  ) {}

  async list(): Promise<{ targets: SeenTarget[]; truncated: boolean }> {
    const pids = await listProcessIds();
    const targets: SeenTarget[] = [];
    let unreadable = 0;
    for (
      let start = 0;
      start < Math.min(pids.length, MAX_PROCESSES);
      start += BATCH
    ) {
      const looks = await Promise.all(
        pids
          .slice(start, start + BATCH)
          .map(pid => describeProcess(pid, this.clock)),
      );
      for (const look of looks) {
        if (look.kind === 'target' && this.isOurs(look.target)) {
          targets.push(look.target);
        }
        if (look.kind === 'unreadable') unreadable += 1;
      }
    }
    if (unreadable > 0) {
      this.log.info('some processes cannot be read', {
        unreadable,
        of: pids.length,
      });
    }
    return {
      targets: targets.slice(0, MAX_TARGETS),
      truncated: pids.length > MAX_PROCESSES || targets.length > MAX_TARGETS,
    };
  }

  async find(id: string): Promise<SeenTarget | undefined> {
    const parsed = parseProcessTargetId(id);
    if (
      !parsed ||
      parsed.bootId !== this.clock.bootId ||
      readProcessStat(parsed.pid)?.startTicks !== parsed.startTicks
    ) {
      return undefined;
    }
    const look = await describeProcess(parsed.pid, this.clock);
    return look.kind === 'target' &&
      look.target.id === id &&
      this.isOurs(look.target)
      ? look.target
      : undefined;
  }

  private isOurs(target: SeenTarget): boolean {
    return carriesLabels(target, this.labels);
  }

  protectedBecause(target: SeenTarget): string | undefined {
    const pid = Number(target.details.pid);
    if (target.details.protected === 'yes') {
      return `${target.name} is part of the platform itself (FAULTLINE_PROTECTED=1, or a program of Faultline)`;
    }
    if (pid === 1 || isOwnFamily(pid)) {
      return `${target.name} is this agent, or one that it depends on`;
    }
    return undefined;
  }
}
