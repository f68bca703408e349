import { z } from 'zod';
import { faultCatalogue } from '../../faults/faultCatalogue';
import { getFault } from '../../faults/getFault';
import type { FaultDefinition } from '../../faults/types';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import type { Selection } from '../../target/types';
import { FAULT_DURATION } from '../../units/fields/bounds';
import { durationField } from '../../units/fields/durationField';
import { percentageField } from '../../units/fields/percentageField';
import type { ActionSpec } from '../types';

/** Fields of every action, beside those of its fault. */
const common = {
  name: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('Unique within the experiment; the fault’s type when left out.'),
  count: z
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .describe(
      'How many of the matching targets are hit, chosen at random with a recorded seed. One when nothing is said.',
    ),
  all: z.literal(true).optional().describe('Every matching target is hit.'),
  targetPercentage: percentageField()
    .optional()
    .describe('Share of the matching targets that are hit, rounded up.'),
};

function actionOf(fault: FaultDefinition) {
  return strictFields({
    type: z.literal(fault.type).describe(fault.description),
    ...common,
    ...(fault.duration === 'required'
      ? {
          duration: durationField(FAULT_DURATION).describe(
            'How long the fault is held, 1s to 24h.',
          ),
        }
      : {}),
    ...fault.parameters.shape,
  });
}

const [first, ...rest] = [...faultCatalogue.values()].map(actionOf);

/** An action before its name is settled. */
export type ReadAction = Omit<ActionSpec, 'name'> & { name?: string };

function selectionOf(action: {
  count?: number;
  all?: true;
  targetPercentage?: number;
}): Selection {
  if (action.all) {
    return { mode: 'all' };
  }
  return action.targetPercentage === undefined
    ? { mode: 'count', count: action.count ?? 1 }
    : { mode: 'percentage', percentage: action.targetPercentage };
}

/** `action`: a fault with its parameters, how long, and how many targets. */
export const actionField = z
  .discriminatedUnion('type', [first, ...rest])
  .transform((action, context): ReadAction => {
    const { type, name, count, all, targetPercentage, ...others } = action;
    const said = { count, all, targetPercentage };
    const ways = Object.entries(said).filter(([, way]) => way !== undefined);
    if (ways.length > 1) {
      context.issues.push({
        code: 'custom',
        path: [ways[1][0]],
        input: action,
        message: joinSentences(
          `${ways.map(([way]) => way).join(' and ')} contradict each other`,
          'Write one of count, all and targetPercentage.',
        ),
      });
      return z.NEVER;
    }
    const { duration, ...fields } = others as Record<string, unknown>;
    return {
      ...(name === undefined ? {} : { name }),
      type,
      ...(typeof duration === 'number' ? { durationMs: duration } : {}),
      selection: selectionOf(said),
      parameters: getFault(type).toParameters(fields),
    };
  });
