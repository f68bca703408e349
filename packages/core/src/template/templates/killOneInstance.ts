import { defineTemplate } from '../defineTemplate';

/** Ends one instance and measures how long it takes until everything is as before. */
export const killOneInstance = defineTemplate({
  name: 'kill-one-instance',
  title: 'Kill one instance',
  description:
    'Ends one instance, chosen at random, and waits until the service is as before.',
  question:
    'Does the service go on when one instance dies, and how soon is it whole again?',
  failureMeans:
    'Usually there is only one instance, callers do not retry on another one, or nothing restarts what died.',
  risk: 'medium',
  fault: 'processKill',
  targetKind: 'process',
  parameters: [
    {
      name: 'signal',
      title: 'Signal',
      description: 'How the instance is ended.',
      type: 'choice',
      default: 'SIGKILL',
      choices: [
        { value: 'SIGKILL', label: 'SIGKILL: at once, like a crash' },
        { value: 'SIGTERM', label: 'SIGTERM: asked to end, like a deployment' },
      ],
    },
    {
      name: 'objective',
      title: 'Recovery objective',
      description: 'The steady state has to be back within this time.',
      type: 'duration',
      default: '30s',
    },
  ],
  counts: {
    signal: { kind: 'any' },
  },
  draft: ({ title }, { signal, objective }) => ({
    title: 'Kill one instance',
    action: { count: 1, signal },
    expectation: {
      hypothesis: `When one instance of ${title} dies, its steady state is back within ${objective}.`,
      recoversWithin: objective,
    },
  }),
});
