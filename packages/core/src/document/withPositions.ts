import type { Problem } from '../problem/Problem';
import type { LocatedProblem } from '../problem/problemsFromIssues';
import type { DocumentText } from './readDocumentText';

/** The problems with line and column where the document came as text. */
export function withPositions(
  problems: readonly LocatedProblem[],
  document?: DocumentText,
): Problem[] {
  return problems.map(({ problem, path, wrong }) => ({
    ...problem,
    ...document?.locate(path, wrong),
  }));
}
