/**
 * Whom `kill` is told to reach an agent: its process group when it leads one, else the process. Undefined for what must never be signalled: 0 is the
 * guardian's own group, 1 is init, and −1 is every process there is.
 */
export function signalAddress(agent: {
  pid: number;
  leadsGroup: boolean;
}): number | undefined {
  if (!Number.isSafeInteger(agent.pid) || agent.pid <= 1) return undefined;
  return agent.leadsGroup ? -agent.pid : agent.pid;
}
