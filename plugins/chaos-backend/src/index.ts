/**
 * The Faultline control plane as a Backstage backend plugin.
 *
 * @packageDocumentation
 */
export { chaosPlugin as default } from './plugin';
export type { StoredExperiment, StoredRun, VisibilityFilter } from './database';
export type { ExperimentResource } from './permissions';
export {
  chaosExperimentConditions,
  chaosRunConditions,
  createChaosExperimentConditionalDecision,
  createChaosRunConditionalDecision,
} from './permissions';
