import type { SeenTarget, TargetSource } from '../fault';

/** A target that may be hit, or the sentence why not. */
export type TargetAnswer =
  | { ok: true; target: SeenTarget }
  | { ok: false; reason: string };

/**
 * Who may be hit here at all: what the target says of itself, the agent's own configuration, and never the platform itself. No document and no
 * command can change any of the three.
 */
export class TargetGate {
  constructor(
    private readonly source: TargetSource,
    private readonly allowed: readonly string[],
  ) {}

  /** @param entityRef - whom the caller takes the target for; empty when it takes it for nobody in particular */
  async admit(targetId: string, entityRef: string): Promise<TargetAnswer> {
    const target = await this.source.find(targetId);
    if (!target) {
      return refuse(`target ${targetId} is gone; resolve the targets again`);
    }
    const own = target.confirmedEntityRef;
    if (own === undefined) {
      return refuse(
        `${target.name} names no entity itself, so nobody may hit it; start it with FAULTLINE_ENTITY`,
      );
    }
    if (entityRef !== '' && entityRef !== own) {
      return refuse(
        `${target.name} says it belongs to ${own}, not to ${entityRef}`,
      );
    }
    if (!this.allowed.includes('*') && !this.allowed.includes(own)) {
      return refuse(
        `this agent is not allowed to touch ${own}; add it to allow.entities in the agent's configuration`,
      );
    }
    const reason = await this.source.protectedBecause(target);
    return reason === undefined ? { ok: true, target } : refuse(reason);
  }
}

function refuse(reason: string): TargetAnswer {
  return { ok: false, reason };
}
