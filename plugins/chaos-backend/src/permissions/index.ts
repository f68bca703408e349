export {
  chaosExperimentConditions,
  chaosRunConditions,
  createChaosExperimentConditionalDecision,
  createChaosRunConditionalDecision,
} from './conditions';
export { chaosExperimentRules } from './experimentRules';
export { registerPermissions } from './registerPermissions';
export {
  chaosExperimentResourceRef,
  chaosRunResourceRef,
} from './resourceRefs';
export type { ExperimentResource } from './resourceRefs';
export { chaosRunRules } from './runRules';
