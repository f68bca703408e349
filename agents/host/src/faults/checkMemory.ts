import type { FaultCheck } from '@faultline/chaos-agent-kit';
import { pressurePoint, type ControlGroup } from '../stressors/controlGroup';
import { groupRoom, machineRoom } from '../stressors/memoryRoom';
import { runningStressors } from '../stressors/runningStressors';

const MEBIBYTE = 1024 * 1024;

/**
 * Whether so much memory can be used beside each of these processes, all at once, and beside what the stressors that run now are still going to take.
 * A tenth stays free, of the machine and of each control group's limit.
 *
 * @param bytes - for each process
 */
export async function checkMemory(
  bytes: number,
  pids: readonly number[],
): Promise<FaultCheck> {
  const running = await runningStressors();
  const taken = running.reduce((sum, { stillToTake }) => sum + stillToTake, 0);
  const rooms = [{ name: 'on this machine', room: machineRoom(), shares: 0 }];
  const groups = new Map<string, { group: ControlGroup; shares: number }>();
  for (const pid of pids) {
    rooms[0].shares += 1;
    const { group } = pressurePoint(pid, 'memory');
    if (!group) continue;
    const known = groups.get(group.path) ?? { group, shares: 0 };
    groups.set(group.path, { group, shares: known.shares + 1 });
  }
  for (const { group, shares } of groups.values()) {
    const name = `in the control group ${group.path}`;
    rooms.push({ name, room: groupRoom(group), shares });
  }
  const tightest = rooms
    .map(({ name, room, shares }) => ({ name, each: (room - taken) / shares }))
    .reduce((a, b) => (b.each < a.each ? b : a));
  const most = Math.max(0, Math.floor(tightest.each / MEBIBYTE));
  const beside = pids.length > 1 ? ` beside each of ${pids.length}` : '';
  return bytes <= tightest.each
    ? {
        name: 'memory',
        ok: true,
        detail: `${most} MiB can be used${beside} ${tightest.name}`,
      }
    : {
        name: 'memory',
        ok: false,
        detail: `${Math.ceil(
          bytes / MEBIBYTE,
        )} MiB needed${beside}, ${most} MiB can be used ${
          tightest.name
        } (a tenth of the memory stays free)`,
        remedy: `Ask for at most ${most}Mi, or for fewer targets`,
      };
}
