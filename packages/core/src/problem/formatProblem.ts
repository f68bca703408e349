import type { Problem } from './Problem';

/**
 * A problem in one line, e.g. `line 7, column 5: spec.action.percentage: 101 is above 100. Write a percentage above 0 and up to 100.`
 *
 * @public
 */
export function formatProblem(problem: Problem): string {
  const where = [
    problem.line === undefined
      ? undefined
      : `line ${problem.line}, column ${problem.column ?? 1}`,
    problem.path || undefined,
  ].filter(part => part !== undefined);
  return [...where, `${problem.message}. ${problem.remedy}`].join(': ');
}
