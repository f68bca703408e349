import { useCallback, useEffect, useState } from 'react';
import { RiCloseCircleLine } from '@remixicon/react';
import { Dialog, DialogHeader, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type {
  RunSummary,
  TemplateView,
} from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  ChaosScope,
  EntityTitle,
  Note,
  Stack,
  StateMessage,
  Stepper,
  runRouteRef,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { useGoTo } from '../../routing';
import { LaunchFooter } from './LaunchFooter';
import type { LaunchStart } from './LaunchStart';
import { ParametersStep } from './ParametersStep';
import { PlanAside } from './plan/PlanAside';
import { PlanStepView } from './plan/PlanStepView';
import { TemplateStep } from './TemplateStep';
import { launchRefusal } from './launchRefusal';
import { parameterProblem } from './parameterProblem';
import { useLaunch } from './useLaunch';
import styles from './LaunchDialog.module.css';

const TEMPLATE = 0;
const PARAMETERS = 1;
const PLAN = 2;

/**
 * Template, parameters, plan, launch. A suggestion or a saved experiment
 * begins at its plan: everything on the way is known already.
 *
 * @internal
 */
export function LaunchDialog(props: {
  entityRef: string;
  templates: TemplateView[];
  start: LaunchStart;
  /** Runs of the entity that have not ended, for the plan's refusals. */
  active?: RunSummary[];
  onClose(): void;
}) {
  const { entityRef, templates, start, active, onClose } = props;
  const t = useChaosTranslation();
  const goTo = useGoTo();
  const runLink = useRouteRef(runRouteRef);
  const [choice, setChoice] = useState(start);
  const begun = Boolean(start.template || start.experimentId);
  const [step, setStep] = useState(begun ? PLAN : TEMPLATE);
  const [typed, setTyped] = useState({ hash: '', word: '' });
  const onLaunched = useCallback(
    (runId: string) => {
      onClose();
      if (runLink) goTo(runLink({ runId }));
    },
    [onClose, runLink, goTo],
  );
  const { view, difference, planning, launching } = useLaunch(
    entityRef,
    onLaunched,
  );
  // The word was typed for the plan that was looked at, and for no other.
  const hash = view?.plan.targetsHash ?? '';
  const confirm = typed.hash === hash ? typed.word : '';
  const template = templates.find(one => one.name === choice.template);
  const makePlan = planning.run;
  const values = (from: TemplateView) =>
    Object.fromEntries(
      from.parameters.map(one => [
        one.name,
        choice.parameters?.[one.name] ?? one.default,
      ]),
    );
  const plan = () => {
    setStep(PLAN);
    setTyped({ hash: '', word: '' });
    makePlan(
      template
        ? { template: template.name, parameters: values(template) }
        : choice,
    );
  };
  useEffect(() => {
    if (begun) plan();
    // A dialog begins once, whatever its parent draws later.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const invalid = template?.parameters.some(one =>
    parameterProblem(one, values(template)[one.name] ?? '', t),
  );
  const refused = planning.failure;

  let body = (
    <div className={styles.single}>
      <TemplateStep
        templates={templates}
        chosen={choice.template}
        onChoose={name => setChoice({ template: name })}
      />
    </div>
  );
  if (step === PARAMETERS && template) {
    body = (
      <div className={styles.single}>
        <ParametersStep
          template={template}
          values={values(template)}
          problems={refused?.problems ?? []}
          onChange={(name, value) =>
            setChoice({
              template: template.name,
              parameters: { ...values(template), [name]: value },
            })
          }
        />
      </div>
    );
  } else if (step === PLAN && view) {
    body = (
      <div className={styles.body}>
        <div className={styles.main}>
          {launching.failure && (
            <Note tone="fail" announced>
              {t('action.refused', { reason: launching.failure.message })}
            </Note>
          )}
          <PlanStepView
            view={view}
            entityRef={entityRef}
            difference={difference}
            active={active}
            onChange={template && (() => setStep(PARAMETERS))}
          />
        </div>
        <aside>
          <PlanAside
            view={view}
            confirm={confirm}
            onConfirm={word => setTyped({ hash, word })}
          />
        </aside>
      </div>
    );
  } else if (step === PLAN) {
    body = (
      <div className={styles.single}>
        {refused ? (
          <StateMessage
            icon={RiCloseCircleLine}
            tone="fail"
            announced
            title={t('launch.planFailed')}
          >
            {refused.message}
            {refused.problems.map(problem => (
              <span key={`${problem.path} ${problem.message}`}>
                <br />
                {t('launch.inputProblem', {
                  message: problem.message,
                  remedy: problem.remedy,
                })}
              </span>
            ))}
          </StateMessage>
        ) : (
          <Stack gap={3}>
            <span role="status">{t('launch.planning')}</span>
            <Skeleton height={88} />
            <Skeleton height={180} />
            <Skeleton height={120} />
          </Stack>
        )}
      </div>
    );
  }
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={1184}>
      <ChaosScope className={styles.dialog}>
        <div className={styles.header}>
          <DialogHeader className={styles.headline}>
            {t('launch.title', {
              entity: <EntityTitle entityRef={entityRef} />,
            })}
          </DialogHeader>
          <Stepper
            label={t('launch.steps')}
            active={step}
            steps={[
              t('launch.template'),
              t('launch.parameters'),
              t('launch.plan'),
              t('launch.launch'),
            ]}
          />
        </div>
        {body}
        <LaunchFooter view={step === PLAN ? view : undefined}>
          {step > TEMPLATE && (step === PARAMETERS || template) && (
            <ActionButton onPress={() => setStep(step - 1)}>
              {t('general.back')}
            </ActionButton>
          )}
          {step === TEMPLATE && (
            <ActionButton
              kind="primary"
              refusal={template ? undefined : t('launch.chooseTemplate')}
              onPress={() => setStep(PARAMETERS)}
            >
              {t('general.next')}
            </ActionButton>
          )}
          {step === PARAMETERS && (
            <ActionButton
              kind="primary"
              refusal={invalid ? t('form.required') : undefined}
              onPress={plan}
            >
              {t('launch.makePlan')}
            </ActionButton>
          )}
          {step === PLAN && (refused || view) && (
            <ActionButton onPress={plan} isPending={planning.pending}>
              {t('launch.replan')}
            </ActionButton>
          )}
          {step === PLAN && view && (
            <ActionButton
              kind="primary"
              isPending={launching.pending}
              refusal={launchRefusal(view, confirm, t)}
              onPress={() => launching.run(view.confirm && confirm.trim())}
            >
              {t('launch.launch')}
            </ActionButton>
          )}
        </LaunchFooter>
      </ChaosScope>
    </Dialog>
  );
}
