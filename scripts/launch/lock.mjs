import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { isAlive, startTicks } from './processIdentity.mjs';

/**
 * Takes the one lock of a checkout for this process and gives it back when the
 * process exits. The lock of a process that died without giving it back is
 * taken over.
 *
 * @param {string} folder - the launcher's own folder
 * @param {string} command - what the holder was started as, for the sentence
 * @returns {() => void} gives the lock back
 */
export function takeLock(folder, command) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'launcher.lock');
  const mine = path.join(folder, `launcher.lock.${process.pid}`);
  const content = JSON.stringify({
    pid: process.pid,
    ticks: startTicks(process.pid),
    command,
    since: new Date().toISOString(),
  });
  writeFileSync(mine, content);
  try {
    claim(file, mine);
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => {
    if (readText(file) === content) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

/**
 * A hard link appears with its content or not at all, so that nobody ever
 * reads half a lock and takes it for a stale one.
 */
function claim(file, mine) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      linkSync(mine, file);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const found = readText(file);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isAlive(holder.pid, holder.ticks)) throw heldBy(holder, file);
    removeStale(file, found);
  }
  throw new Problem(
    `The lock ${file} keeps changing hands: wait until the other starts have ended, then start again.`,
  );
}

/**
 * Two starts may judge the same lock stale; the slower one must not remove the
 * lock that the faster one has put in its place meanwhile.
 */
function removeStale(file, judged) {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  try {
    if (readText(aside) !== judged) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function heldBy(holder, file) {
  return new Problem(
    `"${holder.command}" has been running in this checkout since ${holder.since} (process ${holder.pid}): ` +
      `stop it with Ctrl-C there or "kill ${holder.pid}", or use another checkout. (Lock: ${file})`,
  );
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text) {
  try {
    const holder = JSON.parse(text);
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}
