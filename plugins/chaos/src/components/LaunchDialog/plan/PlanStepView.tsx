import type { SafetyVerdict } from '@faultline/chaos-core';
import type {
  PlanView,
  RunSummary,
} from '@faultline/backstage-plugin-chaos-common';
import {
  BlastGraph,
  EntityTitle,
  Note,
  SafetyVerdictList,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { PlanTargets } from './PlanTargets';
import { Section } from '../Section';
import { VerdictRemedy } from './VerdictRemedy';

/** What would happen, exactly: refusals first, then targets, reach and rules. @internal */
export function PlanStepView(props: {
  view: PlanView;
  entityRef: string;
  /** What changed since the plan that was looked at. */
  difference?: string;
  /** Runs of the entity that have not ended. */
  active?: RunSummary[];
  /** Back to the values, where the plan is made of a form. */
  onChange?(): void;
}) {
  const { view, entityRef, difference, active, onChange } = props;
  const { plan } = view;
  const t = useChaosTranslation();
  const beyond = plan.impacted.filter(entity => entity.distance > 0).length;
  const silent = view.agents.filter(agent => !agent.answered);
  const remedy = (verdict: SafetyVerdict) => (
    <VerdictRemedy verdict={verdict} active={active} onChange={onChange} />
  );
  return (
    <>
      {difference && (
        <Note tone="warn" title={t('launch.staleTitle')} announced>
          {t('launch.staleSentence', { what: difference })}
        </Note>
      )}
      {plan.safety
        .filter(verdict => verdict.level === 'refuse')
        .map(verdict => (
          <Note
            key={verdict.rule}
            tone="fail"
            title={t('launch.refused', { rule: verdict.title })}
            action={remedy(verdict)}
          >
            {verdict.reason}
            {verdict.remedy && (
              <>
                <br />
                {t('launch.remedy', { remedy: verdict.remedy })}
              </>
            )}
          </Note>
        ))}
      {silent.map(agent => (
        <Note key={agent.agentId} tone="warn">
          {t('planView.partial', { agent: agent.agentId })} {agent.reason}
        </Note>
      ))}
      {plan.steps.map(step => (
        <PlanTargets key={step.index} step={step} seed={plan.seed} />
      ))}
      <Section
        title={t('planView.blast')}
        remark={t('planView.blastRemark', {
          count: beyond,
          entity: <EntityTitle entityRef={entityRef} />,
        })}
      >
        <BlastGraph plan={plan} />
      </Section>
      <Section
        title={t('planView.safety')}
        remark={t('planView.safetyRemark', { count: plan.safety.length })}
      >
        <SafetyVerdictList verdicts={plan.safety} remedyFor={remedy} />
      </Section>
    </>
  );
}
