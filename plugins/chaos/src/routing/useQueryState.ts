import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/**
 * Values that live in the address, so that a link shows the same view. Empty
 * values leave the address.
 *
 * @internal
 */
export function useQueryState(): [
  URLSearchParams,
  (change: Record<string, string | undefined>) => void,
] {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (values: Record<string, string | undefined>) => {
      setParams(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(values)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return [params, change];
}
