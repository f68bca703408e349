import { accessSync, constants } from 'node:fs';
import type { MissingCapability } from '@faultline/chaos-agent-kit';

/** What every fault of this agent needs: to see processes, and to see what they were started with. */
export async function missingForProcesses(): Promise<
  MissingCapability | undefined
> {
  try {
    accessSync('/proc/self/environ', constants.R_OK);
    return undefined;
  } catch {
    return {
      missing: 'a view of processes (/proc/<pid>/environ)',
      remedy: 'Run the agent on Linux with /proc mounted',
    };
  }
}
