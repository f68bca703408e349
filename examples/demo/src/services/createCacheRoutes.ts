import type { ServiceRoute } from '../http/types.ts';

const MOST_ITEMS = 1000;

/**
 * A key/value store in memory. It starts empty, also after a restart, and
 * forgets its oldest item when it is full.
 *
 * @public
 */
export function createCacheRoutes(): ServiceRoute[] {
  const items = new Map<string, unknown>();
  return [
    {
      method: 'GET',
      path: '/items/:key',
      handle: ({ parameter }) =>
        items.has(parameter)
          ? { status: 200, body: { value: items.get(parameter) } }
          : { status: 404, body: { error: `no item ${parameter}` } },
    },
    {
      method: 'PUT',
      path: '/items/:key',
      async handle({ parameter, readBody }) {
        items.set(parameter, await readBody());
        const [oldest] = items.keys();
        if (items.size > MOST_ITEMS && oldest !== undefined) {
          items.delete(oldest);
        }
        return { status: 200, body: { stored: parameter } };
      },
    },
  ];
}
