import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = '/sys/fs/cgroup';

/** A control group of one controller. */
export interface ControlGroup {
  mount: string;
  path: string;
}

/** Where a stressor presses: in the target's own control group, or on the machine that both share. */
export interface PressurePoint {
  /** File that takes a process into the group; absent when the machine is shared. */
  joinFile?: string;
  /** The group whose limits hold for the stressors; absent when it cannot be read. */
  group?: ControlGroup;
  /** For people. */
  where: string;
}

/** How near to a process a stressor of this kind can be put. */
export function pressurePoint(
  pid: number,
  controller: 'cpu' | 'memory',
): PressurePoint {
  const group = groupOf(pid, controller);
  const own = groupOf(process.pid, controller);
  const shared = {
    group: own,
    where: 'on the machine that it shares with the target',
  };
  if (!group || group.path === '/') return shared;
  if (own && own.path === group.path) {
    return {
      group,
      where: `in the control group that both share (${group.path})`,
    };
  }
  const joinFile = join(group.mount, group.path, 'cgroup.procs');
  try {
    accessSync(joinFile, constants.W_OK);
  } catch {
    return shared;
  }
  return {
    joinFile,
    group,
    where: `in the target's control group (${group.path})`,
  };
}

/**
 * Takes processes into the group.
 *
 * @throws when it refuses them: the stress would press on the whole machine, which nobody has agreed to.
 */
export function joinGroup(point: PressurePoint, pids: number[]): void {
  if (point.joinFile === undefined) return;
  try {
    for (const pid of pids) writeFileSync(point.joinFile, String(pid));
  } catch (error) {
    throw new Error(
      `the target's control group refused the stressors (${
        (error as NodeJS.ErrnoException).code
      }); they were ended`,
    );
  }
}

function groupOf(pid: number, controller: string): ControlGroup | undefined {
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
