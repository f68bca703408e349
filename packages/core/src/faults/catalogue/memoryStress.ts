import { defineFault } from '../defineFault';
import { MEMORY } from '../../units/fields/bounds';
import { quantityField } from '../../units/fields/quantityField';
import { formatQuantity } from '../../units/formatQuantity';

/** @public */
export interface MemoryStressParameters {
  bytes: number;
}

/** Holds memory beside the target. */
export const memoryStress = defineFault<MemoryStressParameters>()({
  type: 'memoryStress',
  layer: 'infrastructure',
  title: 'Memory pressure',
  description:
    'Takes and touches memory where the target runs and holds it. The agent refuses what the machine cannot spare.',
  targetKinds: ['process'],
  agentKinds: ['host', 'kubernetes'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {
    bytes: quantityField(MEMORY)
      .prefault('256Mi')
      .describe('How much memory is held for each target, 1Mi to 64Gi.'),
  },
  summarise: ({ bytes }) => `Memory pressure: ${formatQuantity(bytes)} held`,
});
