import { fileURLToPath } from 'node:url';
import { entityRefOf } from '../topology/entityRefOf.ts';
import type { Topology } from '../topology/types.ts';
import type { ProcessSpec } from './types.ts';

const ENTRY = fileURLToPath(new URL('../runProcess.ts', import.meta.url));

/**
 * The processes of a topology, in groups that start one after the other: the
 * load begins when the shop can answer it.
 *
 * Each service carries in its environment what it is, by its own word: an agent
 * reads it there and refuses when somebody else's entity claims the process. The
 * label `shop` keeps the agents of one shop off another on the same machine.
 *
 * @public
 */
export function createProcessSpecs(topology: Topology): ProcessSpec[][] {
  const argv = (name: string) => [
    ENTRY,
    name,
    '--port-base',
    String(topology.portBase),
    ...(topology.direct ? ['--direct'] : []),
  ];
  const services = topology.instances.map(({ service, instance }) => ({
    name: instance,
    argv: argv(instance),
    env: {
      FAULTLINE_ENTITY: entityRefOf(service),
      FAULTLINE_LABELS: `app=${service},instance=${instance},shop=${topology.portBase}`,
      SERVICE_INSTANCE: instance,
    },
  }));
  const load = 'load-generator';
  return [services, [{ name: load, argv: argv(load), env: {} }]];
}
