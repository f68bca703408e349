import type { AnyFault } from '../fault';
import type { MissingCapability } from './MissingCapability';

/**
 * What a fault that only the guardian undoes lacks when the agent is process 1: a container, or a process namespace, ends with its first process,
 * and the guardian with it; nor can the guardian end such an agent.
 *
 * @public
 */
export function missingAsFirstProcess(
  fault: Pick<AnyFault, 'survives'>,
  pid: number,
): MissingCapability | undefined {
  return pid === 1 && fault.survives === 'guarded'
    ? {
        missing: 'a guardian that outlives the agent, which is process 1 here',
        remedy:
          'Start the program with --role init, or run the container with an init (docker run --init)',
      }
    : undefined;
}
