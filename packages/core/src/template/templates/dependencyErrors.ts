import { capitalise } from '../capitalise';
import { defineTemplate } from '../defineTemplate';
import {
  dependencyParameter,
  durationParameter,
  percentageParameter,
} from '../parameters';

/** Lets a part of the calls to one dependency fail. */
export const dependencyErrors = defineTemplate({
  name: 'dependency-errors',
  title: 'Dependency errors',
  description:
    'Answers a share of the calls from the service to one of its dependencies with an error. The dependency never sees them.',
  question: 'Does the service cope when a dependency answers with errors?',
  failureMeans:
    'Usually errors are passed on to the caller instead of being tried again or bridged.',
  risk: 'medium',
  fault: 'httpAbort',
  targetKind: 'endpoint',
  parameters: [
    dependencyParameter,
    {
      name: 'status',
      title: 'Status',
      description: 'HTTP status of the answers.',
      type: 'integer',
      default: '503',
      minimum: 400,
      maximum: 599,
    },
    percentageParameter('50'),
    durationParameter('60s'),
  ],
  counts: {
    // An error of the server: one of the caller is an answer as well.
    status: { kind: 'atLeast', minimum: 500 },
    percentage: { kind: 'atLeast' },
  },
  draft: ({ title }, { status, percentage, duration }, dependency) => ({
    title: `${capitalise(String(dependency?.title))} errors`,
    action: {
      all: true,
      duration,
      status: Number(status),
      percentage,
      to: dependency?.entityRef,
    },
    expectation: {
      hypothesis: `While ${percentage.replace('%', '')} % of the calls to ${
        dependency?.title
      } are answered with ${status}, the steady state of ${title} holds.`,
      holds: true,
    },
  }),
});
