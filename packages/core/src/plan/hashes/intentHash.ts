import type { Experiment } from '../../experiment/types';
import { canonicalJson } from '../../hash/canonicalJson';
import { sha256Hex } from '../../hash/sha256Hex';
import type { SafetyContext } from '../../safety/SafetyInput';
import type { PlanStep } from '../types';

/** How a step is done and undone, without its targets. @public */
export type Mechanism = Pick<
  PlanStep,
  | 'index'
  | 'mechanism'
  | 'shape'
  | 'survives'
  | 'undoNeeds'
  | 'revertMs'
  | 'undo'
>;

/** What an approval is given to. @public */
export interface Intent {
  experimentId: string;
  experiment: Experiment;
  mechanisms: Mechanism[];
  caps: SafetyContext['caps'];
  /** Owners of the target's entity. */
  owners: string[];
  /** Owners of what a failure can reach. */
  impactedOwners: string[];
  environment: string;
}

function asSet(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => ref.toLowerCase()))].sort();
}

/**
 * What an approval binds to: specification, mechanisms, caps, owners, environment; not the targets, the seed or the time. Labels and
 * annotations of the experiment are about the document, not about what it does, and are left out.
 *
 * @returns 64 lower-case hexadecimal digits
 * @public
 */
export function intentHash(intent: Intent): string {
  const { experiment, mechanisms, caps } = intent;
  return sha256Hex(
    canonicalJson([
      'intent',
      {
        experimentId: intent.experimentId,
        specification: {
          entityRef: experiment.entityRef,
          target: experiment.target,
          steps: experiment.steps,
          schedule: experiment.schedule,
          monitoring: experiment.monitoring,
          safety: experiment.safety,
          expectation: experiment.expectation,
        },
        mechanisms: [...mechanisms]
          .sort((a, b) => a.index - b.index)
          .map(each => ({
            index: each.index,
            mechanism: each.mechanism,
            shape: each.shape,
            survives: each.survives,
            undoNeeds: each.undoNeeds,
            revertMs: each.revertMs,
            undo: each.undo,
          })),
        caps: {
          maxTargets: caps.maxTargets,
          maxTargetPercentage: caps.maxTargetPercentage,
          maxFaultMs: caps.maxFaultMs,
        },
        owners: asSet(intent.owners),
        impactedOwners: asSet(intent.impactedOwners),
        environment: intent.environment,
      },
    ]),
  );
}
