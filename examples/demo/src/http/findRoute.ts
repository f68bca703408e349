import type { ServiceRoute } from './types.ts';

/**
 * The route for a method and a path, with the value of its parameter.
 *
 * @public
 */
export function findRoute(
  routes: ServiceRoute[],
  method: string | undefined,
  path: string,
): { route: ServiceRoute; parameter: string } | undefined {
  for (const route of routes) {
    if (route.method !== method) {
      continue;
    }
    if (route.path === path) {
      return { route, parameter: '' };
    }
    const [prefix, name] = route.path.split(':');
    const parameter = path.slice(prefix.length);
    if (
      name &&
      path.startsWith(prefix) &&
      parameter &&
      !parameter.includes('/')
    ) {
      return { route, parameter: decode(parameter) };
    }
  }
  return undefined;
}

// A malformed escape is taken as it stands; it will then match no key.
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
