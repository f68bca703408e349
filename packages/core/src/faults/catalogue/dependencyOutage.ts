import { z } from 'zod';
import { defineFault } from '../defineFault';
import { LATENCY } from '../../units/fields/bounds';
import { durationField } from '../../units/fields/durationField';
import { entityRefField } from '../../units/fields/entityRefField';
import { entityName } from '../../entity/entityName';
import { shareOfRequests } from '../fields';
import { summariseShare } from '../summariseShare';

/** @public */
export interface DependencyOutageParameters {
  /** Canonical entity references. */
  from?: string;
  to: string;
  flavour: 'blackhole' | 'abort' | 'latency';
  /** Only for flavour `latency`. */
  latencyMs: number;
  /** Percent of requests. */
  percentage: number;
}

const FLAVOURS = {
  blackhole: 'nothing answers',
  abort: 'connections are refused',
  latency: 'answers come late',
} as const;

/** Takes one dependency away from one caller; everybody else can still reach it. */
export const dependencyOutage = defineFault<DependencyOutageParameters>()({
  type: 'dependencyOutage',
  layer: 'application',
  title: 'Dependency outage',
  description:
    'Takes a dependency away from its caller along one edge of the catalog. The dependency itself is not touched.',
  targetKinds: ['endpoint'],
  agentKinds: ['network', 'kubernetes'],
  duration: 'required',
  reversibility: 'reverts',
  fields: {
    from: entityRefField()
      .optional()
      .describe('The caller; the experiment’s entity when left out.'),
    to: entityRefField().describe(
      'The dependency that is taken away, e.g. component:default/ledger.',
    ),
    flavour: z
      .enum(['blackhole', 'abort', 'latency'])
      .default('blackhole')
      .describe(
        'blackhole: connections stay open and nothing answers. abort: they are refused. latency: answers come late.',
      ),
    latency: durationField(LATENCY)
      .prefault('5s')
      .describe(
        'Time added to each answer when the flavour is latency, 0s to 5m.',
      ),
    percentage: shareOfRequests,
  },
  names: { latency: 'latencyMs' },
  isZero: ({ flavour, latencyMs }) => flavour === 'latency' && latencyMs === 0,
  summarise: ({ to, flavour, latencyMs, percentage }) =>
    `${entityName(to)} down: ${FLAVOURS[flavour]}${
      flavour === 'latency' ? ` (+${latencyMs} ms)` : ''
    }${summariseShare(percentage)}`,
});
