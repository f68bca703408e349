import type { HaltScope } from '@faultline/chaos-core';
import type { HaltOrder } from '../generated/chaos/agent/v1/agent';

/** What an agent keeps of a halt. @public */
export interface ReceivedHalt {
  id: string;
  scope: HaltScope;
  reason: string;
}

function scopeOf(order: HaltOrder): HaltScope {
  switch (order.scope) {
    case 'run':
      return { kind: 'run', runId: order.value };
    case 'entity':
      return { kind: 'entity', entityRef: order.value };
    case 'owner':
      return { kind: 'owner', ownerRef: order.value };
    case 'environment':
      return { kind: 'environment', environment: order.value };
    default:
      // A scope of a newer version is read as the widest one: stopping too much is safe, stopping too little is not.
      return { kind: 'everything' };
  }
}

/** @public */
export function haltFromWire(order: HaltOrder): ReceivedHalt {
  return { id: order.haltId, scope: scopeOf(order), reason: order.reason };
}
