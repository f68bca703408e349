import type { ProcessIdentity } from '@faultline/chaos-agent-kit';

/** A process for ever: boot, pid and start time. */
export interface ProcessTargetId extends ProcessIdentity {
  bootId: string;
}

export function formatProcessTargetId(id: ProcessTargetId): string {
  return `process:${id.bootId}:${id.pid}:${id.startTicks}`;
}

/** Undefined when the text is no process's id. */
export function parseProcessTargetId(
  text: string,
): ProcessTargetId | undefined {
  const match = /^process:([0-9a-f-]{36}):(\d{1,10}):(\d{1,20})$/.exec(text);
  return match
    ? {
        bootId: match[1],
        pid: Number(match[2]),
        startTicks: Number(match[3]),
      }
    : undefined;
}
