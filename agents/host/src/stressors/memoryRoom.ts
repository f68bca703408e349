import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ControlGroup } from './controlGroup';

/** Share of the memory that stays free whatever is asked for: of the machine, and of a control group's limit. */
const RESERVE = 0.1;

/** How the versions of control groups call their limit and their use. */
const FILES = [
  { limit: 'memory.max', used: 'memory.current', cache: 'inactive_file' },
  {
    limit: 'memory.limit_in_bytes',
    used: 'memory.usage_in_bytes',
    cache: 'total_inactive_file',
  },
];

/** Memory of the machine that may still be used, bytes. */
export function machineRoom(): number {
  const text = readFileSync('/proc/meminfo', 'utf8');
  const field = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0) *
    1024;
  return field('MemAvailable') - RESERVE * field('MemTotal');
}

/** Memory that a control group, and every one that it is in, leaves to be used, bytes; infinite without a limit. */
export function groupRoom(group: ControlGroup): number {
  let room = Infinity;
  for (let path = group.path; ; path = dirname(path)) {
    room = Math.min(room, roomOf(join(group.mount, path)));
    if (path === '/' || path === '.') return room;
  }
}

function roomOf(folder: string): number {
  for (const { limit, used, cache } of FILES) {
    const most = Number(read(join(folder, limit)));
    // `max` is no number; version 1 says "none" by a number beyond every memory.
    if (!(most > 0 && most < 2 ** 60)) continue;
    const stat = read(join(folder, 'memory.stat')) ?? '';
    const kept = new RegExp(`^${cache} (\\d+)$`, 'm').exec(stat)?.[1];
    const held = Number(read(join(folder, used)) ?? 0) - Number(kept ?? 0);
    return most * (1 - RESERVE) - held;
  }
  return Infinity;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
