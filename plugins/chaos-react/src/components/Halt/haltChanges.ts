/**
 * Halts that were made or lifted in this browser. The control in a header and
 * the banner of a page do not know each other, and a signal may be missing.
 */
const listeners = new Set<() => void>();

/** @internal */
export const haltChanges = {
  announce(): void {
    listeners.forEach(listener => listener());
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
