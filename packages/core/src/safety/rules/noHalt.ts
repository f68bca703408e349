import { haltCovers } from '../../halt/haltCovers';
import { entitiesOfPlan } from '../../plan/entitiesOfPlan';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A halt blocks every start in its scope until it is lifted (I6). */
export const noHalt: SafetyRule = {
  name: 'noHalt',
  title: 'No halt holds',
  brokenTitle: 'A halt holds',
  check({ plan, context }) {
    const labels = {
      runId: '',
      entityRefs: entitiesOfPlan(plan),
      owners: context.owners,
      environment: plan.environment,
    };
    const halt = context.halts.find(
      ({ lifted, scope }) => !lifted && haltCovers(scope, labels),
    );
    return halt
      ? refuse(
          `${halt.by} has halted this: ${halt.reason}`,
          'Wait until the halt is lifted, or ask for it',
        )
      : pass('Nothing is halted here');
  },
};
