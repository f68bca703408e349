import type { Problem } from '@faultline/chaos-core';

/** What went wrong with a request, as far as a viewer cares. @public */
export interface Failure {
  kind: 'denied' | 'missing' | 'conflict' | 'invalid' | 'failed';
  message: string;
  problems: Problem[];
}

const kinds: Record<number, Failure['kind']> = {
  400: 'invalid',
  401: 'denied',
  403: 'denied',
  404: 'missing',
  409: 'conflict',
  422: 'invalid',
};

/**
 * Reads an error by its shape, not its class: the client may come from another
 * copy of the package.
 *
 * @public
 */
export function failureOf(error: unknown): Failure {
  const shape = (error ?? {}) as {
    status?: unknown;
    message?: unknown;
    problems?: unknown;
  };
  const status = typeof shape.status === 'number' ? shape.status : 0;
  return {
    kind: kinds[status] ?? 'failed',
    message: typeof shape.message === 'string' ? shape.message : '',
    problems: Array.isArray(shape.problems) ? shape.problems : [],
  };
}
