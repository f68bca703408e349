import type { ProbeQuestion, ProbeSpec } from '../../probe/types';
import { formatDuration } from '../../units/formatDuration';
import { withoutUndefined } from '../withoutUndefined';
import { successStatuses } from './toProbeSpec';

function writeQuestion(question: ProbeQuestion): Record<string, unknown> {
  switch (question.type) {
    case 'http': {
      const { status, maxLatencyMs, ...rest } = question;
      const usual = status.join() === successStatuses.join();
      return {
        ...rest,
        status: usual ? undefined : status,
        maxLatency:
          maxLatencyMs === undefined ? undefined : formatDuration(maxLatencyMs),
      };
    }
    case 'tcp': {
      const { maxLatencyMs, ...rest } = question;
      return {
        ...rest,
        maxLatency:
          maxLatencyMs === undefined ? undefined : formatDuration(maxLatencyMs),
      };
    }
    case 'kubernetes': {
      const { name, ...rest } = question;
      return { ...rest, workload: name };
    }
    default:
      return { ...question };
  }
}

/**
 * A probe as it is written in a document, every default written out.
 *
 * @public
 */
export function writeProbe(probe: ProbeSpec): Record<string, unknown> {
  return withoutUndefined({
    name: probe.name,
    ...writeQuestion(probe.question),
    mode: probe.mode,
    role: probe.role,
    required: probe.required,
    interval: formatDuration(probe.intervalMs),
    timeout: formatDuration(probe.timeoutMs),
    tolerance: { ...probe.tolerance },
    minimumSamples: probe.minimumSamples,
    stableFor: formatDuration(probe.stableForMs),
    grace: formatDuration(probe.graceMs),
  });
}
