import { existsSync, watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several steps, and tools write many files. */
const SETTLED_MS = 300;

/**
 * Calls back once after each burst of changes below some folders.
 *
 * @param {string} checkout
 * @param {string[]} folders - relative to the checkout
 * @param {() => void} onChange
 * @returns {() => void} ends the watch
 */
export function watchSources(checkout, folders, onChange) {
  let timer;
  const watchers = folders
    .map(folder => path.join(checkout, folder))
    .filter(folder => existsSync(folder))
    .map(folder =>
      watch(folder, { recursive: true }, (_event, name) => {
        if (!name || /\.test\.\w+$/.test(name)) return;
        clearTimeout(timer);
        timer = setTimeout(onChange, SETTLED_MS);
      }),
    );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
