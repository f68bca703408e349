import type { Problem } from './Problem';

/** A refusal for one reason. */
export function refuse(problem: Omit<Problem, 'path'> & { path?: string }): {
  ok: false;
  problems: Problem[];
} {
  return { ok: false, problems: [{ path: '', ...problem }] };
}
