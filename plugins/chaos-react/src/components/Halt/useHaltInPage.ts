import { useEffect, useSyncExternalStore } from 'react';
import { haltPresence } from './haltPresence';

/** Says that this page shows the halt control itself. @public */
export function useHaltInPage(): void {
  useEffect(() => haltPresence.enter(), []);
}

/** Does a page show the halt control itself? @public */
export function useIsHaltInPage(): boolean {
  return useSyncExternalStore(haltPresence.subscribe, haltPresence.shownInPage);
}
