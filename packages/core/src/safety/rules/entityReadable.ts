import { formatProblem } from '../../problem/formatProblem';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** An entity whose annotations are wrong can be seen, not hit: what it meant is not known. */
export const entityReadable: SafetyRule = {
  name: 'entityReadable',
  title: 'The entity can be read',
  brokenTitle: 'The entity cannot be read',
  check({ plan: { entityRef }, facts }) {
    if (entityRef !== undefined && facts === undefined) {
      return refuse(
        `${entityRef} is not in the catalog`,
        'Correct spec.entityRef, or register the entity',
      );
    }
    const problem = facts?.problems.at(0);
    return problem
      ? refuse(formatProblem(problem), problem.remedy)
      : pass('Its annotations are in order');
  },
};
