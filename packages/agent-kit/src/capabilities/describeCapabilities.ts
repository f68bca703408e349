import type { Capability } from '@faultline/chaos-protocol';
import type { AnyFault } from '../fault';
import type { MissingCapability } from './MissingCapability';

/** What the agent can do, or why not, as it says it to the control plane. @public */
export function describeCapabilities(parts: {
  faults: readonly AnyFault[];
  missing(fault: AnyFault): Promise<MissingCapability | undefined>;
}): Promise<Capability[]> {
  return Promise.all(
    parts.faults.map(async fault => {
      const reason = await parts.missing(fault);
      return {
        fault: fault.fault,
        mechanism: fault.mechanism,
        available: reason === undefined,
        missing: reason?.missing ?? '',
        remedy: reason?.remedy ?? '',
        shape: fault.shape,
        survives: fault.survives,
        undoNeeds: fault.undoNeeds,
      };
    }),
  );
}
