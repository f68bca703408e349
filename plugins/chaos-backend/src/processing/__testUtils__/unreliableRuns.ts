import type { RunStore } from '../../database/types';

/** The real store, whose calls fail while `fails` says so. */
export function unreliableRuns(
  store: RunStore,
  fails: (method: keyof RunStore) => boolean,
): RunStore {
  return new Proxy(store, {
    get(target, method: keyof RunStore) {
      const call = target[method] as (...args: unknown[]) => Promise<unknown>;
      return async (...args: unknown[]) => {
        if (fails(method)) {
          throw new Error('the database is away');
        }
        return call.apply(target, args);
      };
    },
  });
}
