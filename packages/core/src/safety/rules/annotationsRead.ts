import type { SafetyRule } from '../SafetyRule';
import { subjectOf } from '../words';

/** An entity whose annotations are wrong can be seen, not launched: nobody knows what its owner meant. */
export const annotationsRead: SafetyRule = {
  name: 'annotationsRead',
  judge: ({ plan, facts }) => {
    const problem = facts?.problems[0];
    const subject = subjectOf(plan.entityRef);
    return problem
      ? {
          level: 'refuse',
          title: 'Annotations cannot be read',
          reason: `${subject} in the catalog has ${
            facts.problems.length
          } wrong: ${problem.path ? `${problem.path}: ` : ''}${
            problem.message
          }`,
          remedy: problem.remedy,
        }
      : {
          level: 'pass',
          title: 'Annotations are read',
          reason: facts
            ? `What the catalog says of ${subject} is understood`
            : 'The catalog says nothing that could be wrong',
        };
  },
};
