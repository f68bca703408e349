import type { Target, TargetKind } from '@faultline/chaos-core';
import type { Target as WireTarget } from '../generated/chaos/agent/v1/agent';
import { WireError } from './WireError';
import { plainRecord } from './plainRecord';
import { plainText } from './plainText';

const KINDS: readonly string[] = ['process', 'endpoint', 'pod'];

/**
 * A target as an agent lists it. Which agent it is and its environment come from the enrolment, never from the message.
 *
 * @throws {@link WireError} when it has no id or an unknown kind.
 * @public
 */
export function targetFromWire(
  wire: WireTarget,
  agent: { agentId: string; environment: string },
): Target {
  if (wire.id === '' || wire.id.length > 512) {
    throw new WireError(
      `target of ${wire.id.length} characters: an id has 1 to 512`,
    );
  }
  if (!KINDS.includes(wire.kind)) {
    throw new WireError(
      `target kind ${plainText(wire.kind, 40)} is none of ${KINDS.join(', ')}`,
    );
  }
  return {
    id: wire.id,
    kind: wire.kind as TargetKind,
    name: plainText(wire.name, 200),
    labels: plainRecord(wire.labels),
    ...(wire.confirmedEntityRef === ''
      ? {}
      : { confirmedEntityRef: wire.confirmedEntityRef.slice(0, 512) }),
    agentId: agent.agentId,
    environment: agent.environment,
    details: plainRecord(wire.details),
  };
}
