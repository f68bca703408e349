import type { ComparedWith, ProbeQuestion } from './types';

/** Whether a question compares with the window before the injection. @public */
export function isRelative(
  question: ProbeQuestion,
): question is ProbeQuestion & ComparedWith & { factor: number } {
  return (
    'relativeTo' in question &&
    question.relativeTo === 'before' &&
    question.factor !== undefined
  );
}
