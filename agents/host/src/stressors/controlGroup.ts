import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = '/sys/fs/cgroup';

/** Where a stressor presses: in the target's own control group, or on the machine that both share. */
export interface PressurePoint {
  /** File that takes a process into the group; absent when the machine is shared. */
  joinFile?: string;
  /** For people. */
  where: string;
}

/** How near to a process a stressor of this kind can be put. */
export function pressurePoint(
  pid: number,
  controller: 'cpu' | 'memory',
): PressurePoint {
  const group = groupOf(pid, controller);
  const shared = { where: 'on the machine that it shares with the target' };
  if (!group || group.path === '/') return shared;
  const own = groupOf(process.pid, controller);
  if (own && own.path === group.path) {
    return { where: `in the control group that both share (${group.path})` };
  }
  const joinFile = join(group.mount, group.path, 'cgroup.procs');
  try {
    accessSync(joinFile, constants.W_OK);
  } catch {
    return shared;
  }
  return { joinFile, where: `in the target's control group (${group.path})` };
}

/** Takes processes into the group; what cannot be moved stays on the shared machine. */
export function joinGroup(point: PressurePoint, pids: number[]): string {
  if (point.joinFile === undefined) return point.where;
  try {
    for (const pid of pids) writeFileSync(point.joinFile, String(pid));
    return point.where;
  } catch (error) {
    return `on the machine that it shares with the target (its control group refused: ${
      (error as NodeJS.ErrnoException).code
    })`;
  }
}

function groupOf(
  pid: number,
  controller: string,
): { mount: string; path: string } | undefined {
  let lines: string[];
  try {
    lines = readFileSync(`/proc/${pid}/cgroup`, 'utf8').trim().split('\n');
  } catch {
    return undefined;
  }
  const groups = lines.map(line => {
    const [, controllers, ...path] = line.split(':');
    return { controllers: controllers.split(','), path: path.join(':') };
  });
  // Version 1 has one hierarchy per controller; version 2 one for all, written without a controller's name.
  const first = groups.find(group => group.controllers.includes(controller));
  if (first) return { mount: join(ROOT, controller), path: first.path };
  const unified = groups.find(group => group.controllers[0] === '');
  return unified && { mount: ROOT, path: unified.path };
}
