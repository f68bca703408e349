import { useEffect, useSyncExternalStore } from 'react';
import { haltChanges } from './haltChanges';
import { haltPresence } from './haltPresence';

/**
 * Says that this page shows the halt control and the banner itself.
 *
 * @param reload - asks for the page's halts again, after one was made or lifted
 * wherever in this browser
 * @public
 */
export function useHaltInPage(reload?: () => void): void {
  useEffect(() => haltPresence.enter(), []);
  useHaltChanges(reload);
}

/** Does a page show the halt control itself? @public */
export function useIsHaltInPage(): boolean {
  return useSyncExternalStore(haltPresence.subscribe, haltPresence.shownInPage);
}

/** Calls back after a halt was made or lifted in this browser. @internal */
export function useHaltChanges(reload?: () => void): void {
  useEffect(
    () => (reload ? haltChanges.subscribe(reload) : undefined),
    [reload],
  );
}
