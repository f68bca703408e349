import { useSidebarPinState } from '@backstage/core-components';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useEffect } from 'react';

/** Below this width the content needs the room of the sidebar, in pixels. */
const RAIL_BELOW = 1024;

/** Set while it was the window, not the user, that folded the sidebar. */
const FOLDED_KEY = 'portal.sidebar-folded-by-window';

/**
 * Folds the sidebar when the window becomes narrow, and unfolds it again when
 * there is room, but only if it was the window that folded it.
 */
export function useRailWhenNarrow() {
  const { isPinned, toggleSidebarPinState } = useSidebarPinState();
  const narrow = useMediaQuery(`(max-width: ${RAIL_BELOW - 1}px)`, {
    noSsr: true,
  });

  useEffect(() => {
    if (narrow && isPinned) {
      window.localStorage.setItem(FOLDED_KEY, 'true');
      toggleSidebarPinState();
    } else if (
      !narrow &&
      !isPinned &&
      window.localStorage.getItem(FOLDED_KEY)
    ) {
      window.localStorage.removeItem(FOLDED_KEY);
      toggleSidebarPinState();
    }
  }, [narrow, isPinned, toggleSidebarPinState]);
}
