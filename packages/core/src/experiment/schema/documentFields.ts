import { z } from 'zod';
import { strictFields } from '../../problem/strictFields';
import { scheduleField } from '../../schedule/scheduleField';
import { entityRefField } from '../../units/fields/entityRefField';
import { actionField } from './actionField';
import { expectationField } from './expectationField';
import { metadataField } from './metadataField';
import { monitoringField } from './monitoringField';
import { safetyField } from './safetyField';
import { targetField } from './targetField';

const step = strictFields({
  action: actionField.optional().describe('One action.'),
  parallel: z
    .array(actionField)
    .min(1)
    .max(10)
    .optional()
    .describe('Actions that run together.'),
});

/** What reading a document gives before the parts are put together. */
export const documentFields = strictFields({
  apiVersion: z.literal('chaos.example.com/v1'),
  kind: z.literal('ChaosExperiment'),
  metadata: metadataField,
  spec: strictFields({
    entityRef: entityRefField()
      .optional()
      .describe('The catalog entity that is tested.'),
    target: targetField,
    action: actionField.optional().describe('The one action; or write steps.'),
    steps: z
      .array(step)
      .min(1)
      .max(20)
      .optional()
      .describe('Groups of actions, one after the other.'),
    schedule: scheduleField
      .optional()
      .describe(
        'When it is meant to run; on demand when left out. Nothing starts it in this version: it is read and shown.',
      ),
    monitoring: monitoringField.optional(),
    safety: safetyField.optional(),
    expectation: expectationField.optional(),
  }),
});
