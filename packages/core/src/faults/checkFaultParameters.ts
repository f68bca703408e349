import type { Result } from '../problem/Problem';
import { problemsFromIssues } from '../problem/problemsFromIssues';
import { refuse } from '../problem/refuse';
import type { FaultParameters } from './FaultParameters';
import { getFault } from './getFault';

/**
 * Checks parameters in base units that came over a wire or out of a store, by the same bounds as a document. An agent asks this before it
 * touches anything.
 *
 * @public
 */
export function checkFaultParameters<T extends keyof FaultParameters>(
  type: T,
  parameters: Record<string, unknown>,
): Result<FaultParameters[T]> {
  const fault = getFault(type);
  let fields: Record<string, unknown>;
  try {
    fields = fault.toFields(parameters);
  } catch {
    return refuse({
      path: 'parameters',
      message: `The parameters of ${type} cannot be read`,
      remedy: 'Update the agent and the control plane to the same version.',
    });
  }
  const result = fault.parameters.safeParse(fields);
  return result.success
    ? {
        ok: true,
        // The schema that has just passed is the one that the type was written for.
        value: fault.toParameters(result.data) as unknown as FaultParameters[T],
      }
    : {
        ok: false,
        problems: problemsFromIssues(result.error.issues, fields).map(
          ({ problem }) => problem,
        ),
      };
}
