import { createConditionExports } from '@backstage/plugin-permission-node';
import { chaosExperimentRules } from './experimentRules';
import {
  chaosExperimentResourceRef,
  chaosRunResourceRef,
} from './resourceRefs';
import { chaosRunRules } from './runRules';

const run = createConditionExports({
  resourceRef: chaosRunResourceRef,
  rules: chaosRunRules,
});

const experiment = createConditionExports({
  resourceRef: chaosExperimentResourceRef,
  rules: chaosExperimentRules,
});

/** Conditions on runs for a permission policy. @public */
export const chaosRunConditions = run.conditions;

/** Makes a policy's conditional answer about runs. @public */
export const createChaosRunConditionalDecision = run.createConditionalDecision;

/** Conditions on experiments for a permission policy. @public */
export const chaosExperimentConditions = experiment.conditions;

/** Makes a policy's conditional answer about experiments. @public */
export const createChaosExperimentConditionalDecision =
  experiment.createConditionalDecision;
