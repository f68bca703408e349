import { defineTemplate } from '../defineTemplate';
import { durationParameter } from '../parameters';

/** Lets the service compete for CPU. */
export const cpuPressure = defineTemplate({
  name: 'cpu-pressure',
  title: 'CPU pressure',
  description: 'Keeps CPUs busy beside one instance, chosen at random.',
  question: 'Does the service stay quick enough when it has to share its CPU?',
  failureMeans:
    'Usually the service has no headroom, no CPU reservation, or does heavy work in the request.',
  risk: 'low',
  fault: 'cpuStress',
  targetKind: 'process',
  parameters: [
    durationParameter('60s'),
    {
      name: 'workers',
      title: 'Workers',
      description: 'How many CPUs are kept busy.',
      type: 'integer',
      default: '1',
      minimum: 1,
      maximum: 64,
    },
    {
      name: 'load',
      title: 'Load',
      description: 'Percent of one CPU that each worker uses.',
      type: 'integer',
      default: '80',
      minimum: 1,
      maximum: 100,
    },
  ],
  counts: {
    workers: { kind: 'atLeast' },
    load: { kind: 'atLeast' },
  },
  draft: ({ title }, { duration, workers, load }) => ({
    title: 'CPU pressure',
    action: {
      count: 1,
      duration,
      workers: Number(workers),
      load: Number(load),
    },
    expectation: {
      hypothesis: `While ${workers} CPU beside ${title} is ${load} % busy, its steady state holds.`,
      holds: true,
    },
  }),
});
