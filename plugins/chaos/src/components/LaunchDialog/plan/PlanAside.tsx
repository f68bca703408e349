import { TextField } from '@backstage/ui';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import {
  Mark,
  Pairs,
  Rows,
  Small,
  formatSigned,
  formatSpan,
  probeBreach,
  probeExpectation,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { RiCheckboxCircleLine, RiWifiOffLine } from '@remixicon/react';
import { Section } from '../Section';

/** The plan in short: what, how long, who answers, what if something dies. @internal */
export function PlanAside(props: {
  view: PlanView;
  confirm: string;
  onConfirm(text: string): void;
}) {
  const { view, confirm, onConfirm } = props;
  const { plan, score } = view;
  const t = useChaosTranslation();
  const { expectation } = plan;
  const probeLines = (role: string) =>
    plan.probes.filter(probe => probe.role === role);
  const steady = probeLines('steadyState').map(
    probe => `${probe.name} ${probeExpectation(probe, t)}`,
  );
  const stops = probeLines('stopCondition').map(
    probe => `${probe.name} ${probeBreach(probe, t)}`,
  );
  const change = (value?: number) => {
    if (value === undefined) return t('general.noValue');
    return score?.now === undefined
      ? value.toFixed(0)
      : formatSigned(value - score.now);
  };
  const facts = [
    {
      key: 'fault',
      name: t('planView.fault'),
      value: plan.steps.map(step => step.summary).join(', '),
    },
    {
      key: 'present',
      name: t('planView.present'),
      value:
        plan.faultMs > 0
          ? t('planView.presentValue', { span: formatSpan(plan.faultMs) })
          : t('planView.once'),
    },
    {
      key: 'expected',
      name: t('planView.expected'),
      value:
        expectation.kind === 'holds'
          ? t('planView.holds')
          : t('planView.recovers', {
              span: formatSpan(expectation.objectiveMs),
            }),
    },
    {
      key: 'probes',
      name: t('planView.probes'),
      value: steady.length > 0 ? steady.join(', ') : t('planView.noProbes'),
    },
    ...(stops.length > 0
      ? [{ key: 'stops', name: t('planView.stopsIf'), value: stops.join(', ') }]
      : []),
    {
      key: 'undo',
      name: t('planView.undoWithin'),
      value: t('planView.undoValue', { span: formatSpan(plan.revertBoundMs) }),
    },
    ...(score
      ? [
          {
            key: 'score',
            name: t('planView.score'),
            value: t('planView.scoreValue', {
              now:
                score.now === undefined
                  ? t('band.notTested')
                  : score.now.toFixed(0),
              passed: change(score.ifPassed),
              failed: change(score.ifFailed),
            }),
          },
        ]
      : []),
  ];
  const lasting = plan.steps.filter(step => step.shape !== 'oneShot');
  const survives = [...new Set(lasting.map(step => step.survives))];
  const needs = [...new Set(lasting.map(step => step.undoNeeds))];
  return (
    <>
      <Section title={plan.experimentName}>
        <Pairs facts items={facts} />
      </Section>
      <Section title={t('planView.agents')}>
        <Rows
          items={view.agents.map(agent => ({
            key: agent.agentId,
            content: (
              <>
                <Mark
                  tone={agent.answered ? 'pass' : 'warn'}
                  icon={agent.answered ? RiCheckboxCircleLine : RiWifiOffLine}
                >
                  {agent.answered
                    ? t('planView.agentAnswered')
                    : t('planView.agentNoAnswer')}
                </Mark>{' '}
                {agent.agentId}{' '}
                <Small>
                  {t('planView.agentTargets', { count: agent.targets })}
                </Small>
              </>
            ),
          }))}
        />
      </Section>
      <Section title={t('planView.ifDies')}>
        <Small>
          {lasting.length === 0 ? (
            t('planView.doneOnce')
          ) : (
            <>
              {survives.map(one => t(`planView.survives.${one}`)).join(' ')}{' '}
              {plan.onDisconnect === 'revert'
                ? t('planView.onDisconnectRevert')
                : t('planView.onDisconnectContinue')}{' '}
              {needs.map(one => t(`planView.undoNeeds.${one}`)).join('. ')}.
            </>
          )}
        </Small>
      </Section>
      {view.confirm && (
        <Section title={t('launch.confirmTitle')}>
          <TextField
            label={t('launch.confirmLabel', {
              word: view.confirm.type,
              reason: view.confirm.reason,
            })}
            value={confirm}
            onChange={onConfirm}
          />
        </Section>
      )}
    </>
  );
}
