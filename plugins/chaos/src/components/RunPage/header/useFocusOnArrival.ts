import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Gives an element the focus when it comes onto the page, so that the next Tab
 * reaches what it begins with instead of the portal's sidebar. Leaves the focus
 * where somebody has put it.
 *
 * @returns a ref for an element with `tabIndex={-1}`
 * @internal
 */
export function useFocusOnArrival<T extends HTMLElement>(): RefObject<T> {
  const ref = useRef<T>(null);
  useEffect(() => {
    const holder = document.activeElement;
    if (holder === null || holder === document.body) {
      ref.current?.focus({ preventScroll: true });
    }
  }, []);
  return ref;
}
