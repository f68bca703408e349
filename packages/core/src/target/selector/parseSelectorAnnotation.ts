import type { Result } from '../../problem/Problem';
import { describeValue } from '../../problem/describeValue';
import { refuse } from '../../problem/refuse';
import type { Requirement } from '../types';
import { checkRequirements } from './checkRequirements';
import { isLabelKey, isLabelValue } from './labelRules';

/**
 * Reads the selector of an annotation: `app=payments,tier=backend`. Equality only: what an annotation proposes should be readable at a
 * glance, and the target has to confirm it anyway.
 *
 * @public
 */
export function parseSelectorAnnotation(text: string): Result<Requirement[]> {
  const remedy = 'Write label=value, comma separated, e.g. app=payments.';
  if (text.length > 1_000) {
    return refuse({
      message: `The selector has ${text.length} characters`,
      remedy,
    });
  }
  const requirements: Requirement[] = [];
  for (const part of text.split(',')) {
    const [key = '', value, ...rest] = part.split('=').map(word => word.trim());
    if (!isLabelKey(key) || !value || !isLabelValue(value) || rest.length > 0) {
      return refuse({
        value: describeValue(text),
        message: `${
          describeValue(part.trim()) || 'Nothing'
        } is not label=value`,
        remedy,
      });
    }
    if (requirements.some(requirement => requirement.key === key)) {
      return refuse({
        value: describeValue(text),
        message: `${key} is named twice, so nothing could match`,
        remedy: `Keep one ${key}.`,
      });
    }
    requirements.push({ key, operator: 'In', values: [value] });
  }
  const problem = checkRequirements(requirements);
  return problem ? refuse(problem) : { ok: true, value: requirements };
}
