import { FAULT_DURATION } from '../../units/fields/bounds';
import { durationField } from '../../units/fields/durationField';
import { defineFault } from '../defineFault';

/** @public */
export interface PodFailureParameters {
  /** How long a pod gets to end, milliseconds; the pod's own grace period when absent. */
  graceMs?: number;
}

/** Keeps replicas of a workload failed. Needs a Kubernetes agent. */
export const podFailure = defineFault<PodFailureParameters>()({
  type: 'podFailure',
  layer: 'infrastructure',
  title: 'Pod failure',
  description:
    'Keeps that many replicas of the workload failed until the deadline. Stops when a PodDisruptionBudget refuses.',
  targetKinds: ['pod'],
  agentKinds: ['kubernetes'],
  duration: 'required',
  reversibility: 'recovers',
  fields: {
    grace: durationField({ minimum: 0, maximum: FAULT_DURATION.maximum })
      .optional()
      .describe(
        'How long a pod gets to end, 0s to 24h; the pod’s own grace period when left out.',
      ),
  },
  names: { grace: 'graceMs' },
  summarise: () => 'Keep pods failed',
});
