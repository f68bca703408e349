import { readFileSync } from 'node:fs';
import { routesFileSchema, type Route } from '../control/Route';

/**
 * Reads the table of routes.
 *
 * @throws a sentence that names every field that is wrong.
 */
export function readRoutes(path: string): Route[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(
      `The routes ${path} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
  const parsed = routesFileSchema.safeParse(content);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      issue => `${issue.path.join('.') || 'the whole file'}: ${issue.message}`,
    );
    throw new Error(
      `The routes ${path} are not usable: ${problems.join('; ')}`,
    );
  }
  const { routes } = parsed.data;
  const names = new Set(routes.map(route => route.name));
  if (names.size < routes.length) {
    throw new Error(`The routes ${path} name one route twice.`);
  }
  return routes;
}
