import { defineTemplate } from '../defineTemplate';
import { durationParameter } from '../parameters';

/** Lets the service compete for memory. */
export const memoryPressure = defineTemplate({
  name: 'memory-pressure',
  title: 'Memory pressure',
  description: 'Holds memory beside one instance, chosen at random.',
  question: 'Does the service go on when memory becomes scarce?',
  failureMeans:
    'Usually the service has no memory limit of its own, or caches without a bound.',
  risk: 'medium',
  fault: 'memoryStress',
  targetKind: 'process',
  parameters: [
    durationParameter('60s'),
    {
      name: 'bytes',
      title: 'Memory',
      description: 'How much is held, e.g. 256Mi.',
      type: 'quantity',
      default: '256Mi',
    },
  ],
  counts: {
    bytes: { kind: 'atLeast' },
  },
  draft: ({ title }, { duration, bytes }) => ({
    title: 'Memory pressure',
    action: { count: 1, duration, bytes },
    expectation: {
      hypothesis: `While ${bytes} beside ${title} are taken, its steady state holds.`,
      holds: true,
    },
  }),
});
