import type { Requirement } from '../types';
import type { WrittenSelector } from './selectorField';

/** The requirements of a selector, sorted by key so that two ways of writing it give the same plan. */
export function toRequirements(selector: WrittenSelector): Requirement[] {
  const requirements: Requirement[] = Object.entries(
    selector.matchLabels ?? {},
  ).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  for (const { key, operator, values = [] } of selector.matchExpressions ??
    []) {
    requirements.push(
      operator === 'In' || operator === 'NotIn'
        ? { key, operator, values: [...new Set(values)].sort() }
        : { key, operator },
    );
  }
  const order = ({ key, operator }: Requirement) => `${key}\n${operator}`;
  return requirements.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
