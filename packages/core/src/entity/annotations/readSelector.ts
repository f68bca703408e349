import type { Problem } from '../../problem/Problem';
import { parseSelectorAnnotation } from '../../target/selector/parseSelectorAnnotation';
import type { Requirement } from '../../target/types';
import type { EntityLike } from '../EntityLike';
import { annotationOf } from './annotationOf';

const KEY = 'chaos.example.com/selector';

/** The selector that an entity proposes for its targets; empty when it proposes none. */
export function readSelector(entity: EntityLike): {
  selector: Requirement[];
  problems: Problem[];
} {
  const text = annotationOf(entity, KEY);
  if (text === undefined) {
    return { selector: [], problems: [] };
  }
  const result = parseSelectorAnnotation(text);
  return result.ok
    ? { selector: result.value, problems: [] }
    : {
        selector: [],
        problems: result.problems.map(problem => ({ ...problem, path: KEY })),
      };
}
