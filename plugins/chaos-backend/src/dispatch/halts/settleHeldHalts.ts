import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  haltFromWire,
  type HaltOrder,
  plainText,
} from '@faultline/chaos-protocol';
import type { HaltStore } from '../../database/types';

/** Halts of one agent that are looked at; agents can lie. */
const MAX_HELD = 1000;

/**
 * Compares the halts that a connecting agent holds with the rows. An agent keeps a halt until a lift reaches it, so a lift that it missed is sent
 * again; and a halt without a row, of which nobody could know and which nobody could lift, gets one.
 *
 * @returns ids that the agent must be told to lift
 */
export async function settleHeldHalts(
  held: HaltOrder[],
  options: {
    agentId: string;
    halts: HaltStore;
    logger: LoggerService;
    now: () => number;
  },
): Promise<string[]> {
  const { agentId, halts, logger, now } = options;
  const toLift: string[] = [];
  for (const order of held.slice(0, MAX_HELD)) {
    const { id, scope, reason } = haltFromWire(order);
    const row = await halts.get(id);
    if (row?.lifted) {
      toLift.push(id);
    } else if (!row && id && id === plainText(id, 64)) {
      logger.error(
        `Agent ${agentId} holds halt ${id}, of which there was no row; it is recorded, so that it can be seen and lifted`,
      );
      await halts.insert({
        id,
        scope,
        reason: `Held by agent ${agentId}, and not recorded here before: ${plainText(
          reason,
          500,
        )}`,
        by: `agent:default/${agentId}`,
        at: now(),
      });
    }
  }
  return toLift;
}
