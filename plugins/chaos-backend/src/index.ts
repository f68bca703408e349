/**
 * The Faultline control plane as a Backstage backend plugin.
 *
 * @packageDocumentation
 */
export { chaosPlugin as default } from './plugin';
export {
  chaosExperimentConditions,
  chaosRunConditions,
  createChaosExperimentConditionalDecision,
  createChaosRunConditionalDecision,
} from './permissions';
