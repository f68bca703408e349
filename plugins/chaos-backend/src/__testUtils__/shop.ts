import type { Entity } from '@backstage/catalog-model';
import type { Target } from '@faultline/chaos-core';
import type { AgentSession } from '../dispatch/types';

function entity(
  kind: string,
  name: string,
  owner: string,
  relations: Array<[string, string]>,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [['ownedBy', owner] as [string, string], ...relations].map(
      ([type, targetRef]) => ({ type, targetRef }),
    ),
  };
}

const CHECKOUT = 'group:default/team-checkout';
const CATALOG = 'group:default/team-catalog';

/** payments calls ledger, reports calls payments; catalog belongs to others. */
export const shopEntities: Entity[] = [
  entity(
    'Component',
    'payments',
    CHECKOUT,
    [
      ['dependsOn', 'component:default/ledger'],
      ['dependencyOf', 'component:default/reports'],
    ],
    {
      'chaos.example.com/tier': '1',
      'chaos.example.com/selector': 'app=payments',
    },
  ),
  entity(
    'Component',
    'ledger',
    CHECKOUT,
    [['dependencyOf', 'component:default/payments']],
    { 'chaos.example.com/tier': '2' },
  ),
  entity(
    'Component',
    'reports',
    CATALOG,
    [['dependsOn', 'component:default/payments']],
    { 'chaos.example.com/tier': '3' },
  ),
  entity('Component', 'catalog', CATALOG, [], {
    'chaos.example.com/selector': 'app=catalog',
  }),
];

/** A process of a service, as the host agent reports it. */
export function processTarget(
  name: string,
  pid: number,
  confirmedEntityRef: string = `component:default/${name}`,
): Target {
  return {
    id: `process:boot-1:${pid}:1000`,
    kind: 'process',
    name: `${name}-${pid}`,
    labels: { app: name, instance: String(pid) },
    confirmedEntityRef,
    agentId: 'local-host',
    environment: 'demo',
    details: { pid: String(pid) },
  };
}

/** A host agent that can pause and kill. */
export const hostSession: AgentSession = {
  agentId: 'local-host',
  kind: 'host',
  environment: 'demo',
  hostname: 'machine',
  version: '0.1.0',
  connectedAt: 1,
  heardAt: 1,
  guardianAlive: true,
  activeEffects: 0,
  capabilities: ['processPause', 'processKill'].map(fault => ({
    fault,
    mechanism: 'signal',
    available: true,
    shape: 'held',
    survives: 'guarded',
    undoNeeds: 'nothing',
  })),
};

/** An experiment that pauses one process of a service. */
export const pauseDocument = (name: string, action = 'processPause') => ({
  apiVersion: 'chaos.example.com/v1',
  kind: 'ChaosExperiment',
  metadata: { name: `pause-one-${name}` },
  spec: {
    entityRef: `component:default/${name}`,
    target: { kind: 'process', selector: { app: name } },
    action: { type: action, count: 1, duration: '30s' },
  },
});
