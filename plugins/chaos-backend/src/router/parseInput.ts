import type { Problem } from '@faultline/chaos-core';
import type { Request } from 'express';
import type { z } from 'zod';
import { RequestRefused } from '../services/errors/RequestRefused';
import type { RouteDefinition, RouteInput } from './RouteDefinition';

/**
 * Checks query and body of a request against the route's schemas.
 *
 * @throws RequestRefused 400 that names every field, its value and the remedy
 */
export function parseInput(
  route: RouteDefinition,
  request: Request,
): RouteInput<unknown, unknown> {
  const problems: Problem[] = [];
  const read = (place: string, schema: z.ZodType, given: unknown) => {
    const parsed = schema.safeParse(given);
    if (!parsed.success) {
      problems.push(
        ...parsed.error.issues.map(issue => problemOf(place, issue, given)),
      );
    }
    return parsed.data;
  };
  const query = route.query && read('query', route.query, request.query);
  const body =
    route.body === 'document'
      ? documentOf(request)
      : route.body && read('body', route.body, request.body ?? {});
  if (problems.length) {
    throw RequestRefused.forProblems(400, problems);
  }
  return { params: request.params, query, body };
}

// No body at all is an empty document; core says what is missing in it.
function documentOf(request: Request): string {
  return typeof request.body === 'string' ? request.body : '';
}

function problemOf(
  place: string,
  issue: z.core.$ZodIssue,
  given: unknown,
): Problem {
  const keys = issue.path.map(String);
  const value = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    given,
  );
  const path = [place, ...keys].join('.');
  return {
    path,
    ...(keys.length &&
      value !== undefined && {
        value: (JSON.stringify(value) ?? '').slice(0, 120),
      }),
    message: issue.message,
    remedy: `Correct ${path}; GET /api/chaos/openapi.json says what it takes`,
  };
}
