/**
 * Pages that show the halt themselves say so here, so that the element on
 * every page of the portal does not show it twice.
 */
let shown = 0;
const listeners = new Set<() => void>();

function change(by: number) {
  shown += by;
  listeners.forEach(listener => listener());
}

/** @internal */
export const haltPresence = {
  enter(): () => void {
    change(1);
    return () => change(-1);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  shownInPage(): boolean {
    return shown > 0;
  },
};
