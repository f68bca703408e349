import { z } from 'zod';
import { strictFields } from '../../problem/strictFields';
import { percentageField } from '../../units/fields/percentageField';
import type { SafetySpec } from '../types';
import { withoutUndefined } from '../withoutUndefined';

/** `safety`: limits of the experiment's own, never wider than the operator's. */
export const safetyField = strictFields({
  maxTargets: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe('The plan is refused when it would hit more targets.'),
  maxTargetPercentage: percentageField()
    .optional()
    .describe(
      'The plan is refused when it would hit a larger share of the matches.',
    ),
  onDisconnect: z
    .enum(['revert', 'continue'])
    .default('revert')
    .describe(
      'What an agent does when it loses the control plane: revert soon, or go on to the deadline.',
    ),
  requireApproval: z
    .boolean()
    .default(false)
    .describe(
      'Somebody else must approve each run. It cannot be given in this version: the plan refuses it.',
    ),
  errorBudgetShare: percentageField()
    .optional()
    .describe(
      'Share of the error budget that a run may spend. It is not counted in this version: the plan refuses it.',
    ),
}).transform((safety): SafetySpec => withoutUndefined(safety));
