import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { checkRequirements } from '../../target/selector/checkRequirements';
import { selectorField } from '../../target/selector/selectorField';
import { toRequirements } from '../../target/selector/toRequirements';
import type { TargetSpec } from '../types';
import { withoutUndefined } from '../withoutUndefined';

const name = z.string().min(1).max(253);

/** `target`: what may be hit. It says at least one thing that a target must have. */
export const targetField = strictFields({
  kind: z
    .enum(['process', 'endpoint', 'pod'])
    .optional()
    .describe('Only targets of this kind.'),
  namespace: name
    .optional()
    .describe('Only targets in this Kubernetes namespace.'),
  agent: name.optional().describe('Only targets of this agent.'),
  environment: name
    .optional()
    .describe(
      'Only targets in this environment. The environment itself is fixed when an agent is enrolled.',
    ),
  container: name.optional().describe('Only this container of a pod.'),
  names: z
    .array(name)
    .max(100)
    .optional()
    .describe('Only targets with one of these names.'),
  selector: selectorField.optional(),
}).transform(({ selector, names = [], ...rest }, context): TargetSpec => {
  const requirements = selector ? toRequirements(selector) : [];
  const problem =
    names.length > 0 ? undefined : checkRequirements(requirements);
  if (problem) {
    context.issues.push({
      code: 'custom',
      path: ['selector'],
      input: selector,
      message: joinSentences(problem.message, problem.remedy),
    });
    return z.NEVER;
  }
  return withoutUndefined({
    ...rest,
    names: [...new Set(names)],
    selector: requirements,
  });
});
