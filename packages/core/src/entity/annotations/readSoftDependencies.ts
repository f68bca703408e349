import type { Problem } from '../../problem/Problem';
import type { EntityLike } from '../EntityLike';
import { parseEntityRef } from '../parseEntityRef';
import { annotationOf } from './annotationOf';

const KEY = 'chaos.example.com/soft-dependencies';

/** Canonical references of the dependencies for which an entity names a fallback. */
export function readSoftDependencies(entity: EntityLike): {
  refs: ReadonlySet<string>;
  problems: Problem[];
} {
  const refs = new Set<string>();
  const problems: Problem[] = [];
  const parts = (annotationOf(entity, KEY) ?? '').split(',');
  for (const part of parts.map(each => each.trim()).filter(Boolean)) {
    const result = parseEntityRef(part, 'component');
    if (result.ok) {
      refs.add(result.value);
    } else {
      problems.push(
        ...result.problems.map(problem => ({ ...problem, path: KEY })),
      );
    }
  }
  return { refs, problems };
}
