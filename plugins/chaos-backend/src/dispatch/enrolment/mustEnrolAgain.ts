import type { StoredAgent } from '../../database/types';

/** Whether an agent can only come back with a new join token under its name: its certificate is over, or it is quarantined. */
export function mustEnrolAgain(agent: StoredAgent, now: number): boolean {
  return agent.quarantinedReason !== undefined || agent.certificateUntil <= now;
}
