import { isRelative } from './isRelative';
import type { ProbeQuestion } from './types';

/** Whether a relative question has nothing to compare with yet: before the fault it measures, afterwards it has no data. @public */
export function lacksLimit(question: ProbeQuestion): boolean {
  return isRelative(question) && question.value === undefined;
}
