import { defineTemplate } from '../defineTemplate';
import {
  dependencyParameter,
  durationParameter,
  percentageParameter,
} from '../parameters';

/** Makes the calls to one dependency slower. */
export const slowDependency = defineTemplate({
  name: 'slow-dependency',
  title: 'Slow dependency',
  description:
    'Adds a delay to every call from the service to one of its dependencies. The dependency itself is not touched.',
  question: 'Does the service keep its promises while a dependency is slow?',
  failureMeans:
    'Usually the call has no time-out, or nothing to fall back to when it is late.',
  risk: 'medium',
  fault: 'networkLatency',
  targetKind: 'endpoint',
  parameters: [
    dependencyParameter,
    {
      name: 'latency',
      title: 'Latency',
      description: 'Time added to each call.',
      type: 'duration',
      default: '400ms',
    },
    {
      name: 'jitter',
      title: 'Jitter',
      description: 'The delay varies by up to this much.',
      type: 'duration',
      default: '50ms',
    },
    percentageParameter('100'),
    durationParameter('60s'),
  ],
  counts: {
    latencyMs: { kind: 'atLeast' },
    jitterMs: { kind: 'any' },
    percentage: { kind: 'atLeast' },
  },
  draft: (
    { title },
    { latency, jitter, percentage, duration },
    dependency,
  ) => ({
    title: `Slow ${dependency?.title}`,
    action: {
      all: true,
      duration,
      latency,
      jitter,
      percentage,
      to: dependency?.entityRef,
    },
    expectation: {
      hypothesis: `While calls to ${dependency?.title} are ${latency} slower, the steady state of ${title} holds.`,
      holds: true,
    },
  }),
});
