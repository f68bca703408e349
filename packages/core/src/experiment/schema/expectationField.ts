import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import { strictFields } from '../../problem/strictFields';
import { FAULT_DURATION } from '../../units/fields/bounds';
import { durationField } from '../../units/fields/durationField';
import type { Expectation } from '../types';

/** `expectation`: the steady state holds throughout, or is back in time. */
export const expectationField = strictFields({
  hypothesis: z
    .string()
    .min(1)
    .max(1_000)
    .optional()
    .describe('What is expected, in words.'),
  holds: z
    .literal(true)
    .optional()
    .describe(
      'The steady state holds throughout. This is meant when nothing is said.',
    ),
  recoversWithin: durationField(FAULT_DURATION)
    .optional()
    .describe(
      'The steady state may break but is back within this time, 1s to 24h.',
    ),
}).transform(({ hypothesis, holds, recoversWithin }, context): Expectation => {
  if (holds && recoversWithin !== undefined) {
    context.issues.push({
      code: 'custom',
      path: ['recoversWithin'],
      input: recoversWithin,
      message: joinSentences(
        'holds and recoversWithin contradict each other',
        'Write one of holds and recoversWithin.',
      ),
    });
  }
  return {
    ...(recoversWithin === undefined
      ? { kind: 'holds' as const }
      : { kind: 'recoversWithin' as const, objectiveMs: recoversWithin }),
    ...(hypothesis === undefined ? {} : { hypothesis }),
  };
});
