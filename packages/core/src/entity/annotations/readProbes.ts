import { readDocumentText } from '../../document/readDocumentText';
import { withPositions } from '../../document/withPositions';
import { probesField } from '../../experiment/probes/probesField';
import type { ProbeSpec } from '../../probe/types';
import type { Problem } from '../../problem/Problem';
import { problemsFromIssues } from '../../problem/problemsFromIssues';
import type { EntityLike } from '../EntityLike';
import { annotationOf } from './annotationOf';

const KEY = 'chaos.example.com/probes';

function below(problems: Problem[]): Problem[] {
  return problems.map(problem => ({
    ...problem,
    path: `${KEY}${problem.path}`,
  }));
}

/** The probes of an entity's annotation. One that cannot be read makes them all unknown: half a steady state would pass too easily. */
export function readProbes(entity: EntityLike): {
  probes: ProbeSpec[];
  problems: Problem[];
} {
  const text = annotationOf(entity, KEY);
  if (text === undefined) {
    return { probes: [], problems: [] };
  }
  const document = readDocumentText(text);
  if (!document.ok) {
    return { probes: [], problems: below(document.problems) };
  }
  const result = probesField.safeParse(document.value.value);
  if (result.success) {
    return { probes: result.data, problems: [] };
  }
  const located = problemsFromIssues(result.error.issues, document.value.value);
  return {
    probes: [],
    problems: below(withPositions(located, document.value)),
  };
}
