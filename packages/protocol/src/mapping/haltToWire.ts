import type { Halt, HaltScope } from '@faultline/chaos-core';
import type { HaltOrder } from '../generated/chaos/agent/v1/agent';

function valueOf(scope: HaltScope): string {
  switch (scope.kind) {
    case 'run':
      return scope.runId;
    case 'entity':
      return scope.entityRef;
    case 'owner':
      return scope.ownerRef;
    case 'environment':
      return scope.environment;
    case 'everything':
      return '';
    default: {
      const never: never = scope;
      throw new Error(`unknown halt scope ${JSON.stringify(never)}`);
    }
  }
}

/** @public */
export function haltToWire(
  halt: Pick<Halt, 'id' | 'scope' | 'reason'>,
): HaltOrder {
  return {
    haltId: halt.id,
    scope: halt.scope.kind,
    value: valueOf(halt.scope),
    reason: halt.reason,
  };
}
