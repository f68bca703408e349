import { capitalise } from '../capitalise';
import { defineTemplate } from '../defineTemplate';
import { dependencyParameter, durationParameter } from '../parameters';

/** Takes one dependency away. */
export const dependencyDown = defineTemplate({
  name: 'dependency-down',
  title: 'Dependency down',
  description:
    'Cuts the service off from one of its dependencies. The dependency itself is not touched, and others still reach it.',
  question: 'What is left of the service while a dependency is gone?',
  failureMeans:
    'Usually the dependency is needed for every request, and there is neither a fallback nor a time-out.',
  risk: 'high',
  fault: 'dependencyOutage',
  targetKind: 'endpoint',
  parameters: [
    dependencyParameter,
    {
      name: 'flavour',
      title: 'How it is down',
      description: 'What calls to the dependency see.',
      type: 'choice',
      default: 'blackhole',
      choices: [
        { value: 'blackhole', label: 'Nothing answers' },
        { value: 'abort', label: 'Connections are refused' },
      ],
    },
    durationParameter('30s'),
  ],
  counts: {
    flavour: { kind: 'oneOf', values: ['blackhole', 'abort'] },
    // Means nothing with these flavours.
    latencyMs: { kind: 'any' },
  },
  draft: ({ entityRef, title }, { flavour, duration }, dependency) => ({
    title: `${capitalise(String(dependency?.title))} down`,
    action: {
      all: true,
      duration,
      flavour,
      from: entityRef,
      to: dependency?.entityRef,
    },
    expectation: {
      hypothesis: `While ${dependency?.title} is down, the steady state of ${title} holds.`,
      holds: true,
    },
  }),
});
