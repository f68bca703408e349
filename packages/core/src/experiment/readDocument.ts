import type { DocumentText } from '../document/readDocumentText';
import { withPositions } from '../document/withPositions';
import type { Result } from '../problem/Problem';
import { problemsFromIssues } from '../problem/problemsFromIssues';
import type { ParsedExperiment } from './ParsedExperiment';
import { experimentSchema } from './schema/experimentSchema';

/** More problems than this are not read by anybody. */
const MOST_PROBLEMS = 50;

/** Reads a document that is known to be plain data within the limits. */
export function readDocument(
  document: unknown,
  text?: DocumentText,
): Result<ParsedExperiment> {
  const result = experimentSchema.safeParse(document);
  if (!result.success) {
    return {
      ok: false,
      problems: withPositions(
        problemsFromIssues(result.error.issues, document).slice(
          0,
          MOST_PROBLEMS,
        ),
        text,
      ),
    };
  }
  return {
    ok: true,
    value: {
      // The schema has just accepted it, so it is an object.
      document: document as Record<string, unknown>,
      experiment: result.data,
    },
  };
}
