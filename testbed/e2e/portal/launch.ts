import assert from 'node:assert/strict';
import type {
  ExperimentView,
  PlanView,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import { PortalUser } from './PortalUser';

/** What a launch left: the experiment, its plan as shown, the run. */
export interface Launched {
  readonly experiment: ExperimentView;
  readonly plan: PlanView;
  readonly run: RunSummary;
}

/**
 * The whole way of a launch by the interface, as the portal goes it: a template
 * or a document makes an experiment, the plan is looked at, then launched.
 */
export async function launch(
  user: PortalUser,
  from:
    | {
        template: string;
        entityRef: string;
        parameters?: Record<string, string>;
      }
    | { document: Record<string, unknown> },
): Promise<Launched> {
  const made =
    'template' in from
      ? await user.post<ExperimentView>(
          `/templates/${from.template}/experiment`,
          { entityRef: from.entityRef, parameters: from.parameters ?? {} },
        )
      : await user.post<ExperimentView>('/experiments', from.document);
  assert.equal(made.status, 201, made.text);
  const experiment = made.body;

  const planned = await user.post<PlanView>(
    `/experiments/${experiment.id}/plan`,
  );
  assert.equal(planned.status, 200, planned.text);
  const plan = planned.body;
  const refusals = plan.plan.safety.filter(({ level }) => level === 'refuse');
  assert.deepEqual(refusals, [], 'the plan is refused');

  const started = await user.post<RunSummary>('/runs', {
    experimentId: experiment.id,
    targetsHash: plan.plan.targetsHash,
    ...(plan.confirm && { confirm: plan.confirm.type }),
  });
  assert.ok([200, 201, 202].includes(started.status), started.text);
  return { experiment, plan, run: started.body };
}
