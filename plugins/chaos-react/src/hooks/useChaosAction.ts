import { useCallback, useState } from 'react';
import { failureOf } from '../api';
import type { Failure } from '../api';

/** @public */
export interface ChaosAction<A extends unknown[], T> {
  run(...input: A): Promise<T | undefined>;
  pending: boolean;
  failure?: Failure;
  clear(): void;
}

/**
 * Something a person asked for: never twice at the same time, and its failure
 * stays on the page until it is tried again.
 *
 * @public
 */
export function useChaosAction<A extends unknown[], T>(
  perform: (...input: A) => Promise<T>,
): ChaosAction<A, T> {
  const [state, setState] = useState<{ pending: boolean; failure?: Failure }>({
    pending: false,
  });
  const run = useCallback(
    async (...input: A) => {
      setState({ pending: true });
      try {
        const result = await perform(...input);
        setState({ pending: false });
        return result;
      } catch (error) {
        setState({ pending: false, failure: failureOf(error) });
        return undefined;
      }
    },
    [perform],
  );
  const clear = useCallback(() => setState({ pending: false }), []);
  return { run, clear, ...state };
}
