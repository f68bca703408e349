import type { TemplateView } from '@faultline/backstage-plugin-chaos-common';

const common = { version: '1.0.0', owner: 'group:default/platform-admins' };

/** What the agents of the story can do. @public */
export const templates: TemplateView[] = [
  {
    ...common,
    name: 'kill-one-instance',
    title: 'Kill one instance',
    description: 'Ends one process of the service; its supervisor restarts it.',
    question: 'Does the service survive the loss of one instance?',
    failureMeans: 'Requests are not retried, or no second instance takes over.',
    risk: 'low',
    fault: 'processKill',
    parameters: [
      {
        name: 'signal',
        title: 'Signal',
        description: 'SIGKILL leaves no time to say goodbye.',
        type: 'choice',
        default: 'SIGKILL',
        choices: [
          { value: 'SIGKILL', label: 'SIGKILL: at once' },
          { value: 'SIGTERM', label: 'SIGTERM: may finish' },
        ],
      },
    ],
  },
  {
    ...common,
    name: 'slow-dependency',
    title: 'Slow dependency',
    description: 'Delays every call to one dependency.',
    question: 'Does the service keep its promise when a dependency is slow?',
    failureMeans:
      'A failure here usually means a missing timeout or retry budget on the client.',
    risk: 'medium',
    fault: 'networkLatency',
    parameters: [
      {
        name: 'dependency',
        title: 'Dependency',
        description: 'Whose answers are late.',
        type: 'dependency',
        default: 'component:default/ledger',
        choices: [
          { value: 'component:default/ledger', label: 'ledger, hard, tier 1' },
          {
            value: 'component:default/rate-cache',
            label: 'rate-cache, soft, tier 2',
          },
        ],
      },
      {
        name: 'latency',
        title: 'Latency',
        description: 'Added to every answer.',
        type: 'duration',
        default: '400ms',
      },
      {
        name: 'duration',
        title: 'Duration',
        description: 'How long the fault is held.',
        type: 'duration',
        default: '6m',
      },
      {
        name: 'percentage',
        title: 'Share of requests',
        description: 'Above 0 and at most 100.',
        type: 'percentage',
        default: '100',
      },
    ],
  },
  {
    ...common,
    name: 'dependency-down',
    title: 'Dependency down',
    description: 'No call to one dependency gets an answer.',
    question: 'Does the service live without a dependency?',
    failureMeans: 'There is no fallback, or the circuit stays closed.',
    risk: 'high',
    fault: 'dependencyOutage',
    parameters: [],
  },
  {
    ...common,
    name: 'cpu-pressure',
    title: 'CPU pressure',
    description: 'Takes CPU time from the service.',
    question: 'Does the service stay in time with less CPU?',
    failureMeans: 'No load shedding, or queues without a bound.',
    risk: 'low',
    fault: 'cpuStress',
    parameters: [],
    notApplicable: 'No host agent runs where this entity runs.',
  },
];
