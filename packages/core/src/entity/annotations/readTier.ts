import { describeValue } from '../../problem/describeValue';
import type { Problem } from '../../problem/Problem';
import type { EntityLike } from '../EntityLike';
import type { Tier } from '../types';
import { annotationOf } from './annotationOf';

const KEY = 'chaos.example.com/tier';

/** The tier that an entity declares. Missing or unreadable counts as 1, the most critical: nobody is careless by accident. */
export function readTier(entity: EntityLike): {
  tier: Tier;
  declared: boolean;
  problems: Problem[];
} {
  const text = annotationOf(entity, KEY);
  if (text !== undefined && /^[1-4]$/.test(text)) {
    return { tier: Number(text) as Tier, declared: true, problems: [] };
  }
  return {
    tier: 1,
    declared: false,
    problems:
      text === undefined
        ? []
        : [
            {
              path: KEY,
              value: describeValue(text),
              message: `${describeValue(text)} is not a tier`,
              remedy: "Write '1' (most critical), '2', '3' or '4'.",
            },
          ],
  };
}
