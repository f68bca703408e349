import type { Requirement } from '@faultline/chaos-core';
import type { Requirement as WireRequirement } from '../generated/chaos/agent/v1/agent';
import { WireError } from './WireError';
import { plainText } from './plainText';

/**
 * @throws {@link WireError} when the operator is unknown: guessing one could match too much.
 * @public
 */
export function requirementFromWire(wire: WireRequirement): Requirement {
  switch (wire.operator) {
    case 'In':
    case 'NotIn':
      return { key: wire.key, operator: wire.operator, values: wire.values };
    case 'Exists':
    case 'DoesNotExist':
      return { key: wire.key, operator: wire.operator };
    default:
      throw new WireError(
        `selector operator ${plainText(
          wire.operator,
          40,
        )} is none of In, NotIn, Exists, DoesNotExist`,
      );
  }
}
