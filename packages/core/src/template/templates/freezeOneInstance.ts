import { defineTemplate } from '../defineTemplate';
import { durationParameter } from '../parameters';

/** Freezes one instance: it keeps its connections and answers nobody. */
export const freezeOneInstance = defineTemplate({
  name: 'freeze-one-instance',
  title: 'Freeze one instance',
  description:
    'Stops one instance, chosen at random, without ending it: connections stay open and nothing answers.',
  question: 'Do callers notice an instance that hangs, and go elsewhere?',
  failureMeans:
    'Usually callers have no time-out, or health checks ask only whether the port is open.',
  risk: 'medium',
  fault: 'processPause',
  targetKind: 'process',
  parameters: [durationParameter('30s')],
  counts: {},
  draft: ({ title }, { duration }) => ({
    title: 'Freeze one instance',
    action: { count: 1, duration },
    expectation: {
      hypothesis: `While one instance of ${title} hangs for ${duration}, its steady state holds.`,
      holds: true,
    },
  }),
});
