import type { ProbeSpec } from '@faultline/chaos-core';

/**
 * The limit that a probe's numbers are held against, and their unit; empty
 * where the answer is yes or no.
 *
 * @internal
 */
export function probeScale(probe: ProbeSpec): {
  threshold?: number;
  unit?: string;
} {
  const { question } = probe;
  switch (question.type) {
    case 'prometheus':
      return { threshold: question.value, unit: question.unit };
    case 'http':
      return question.comparator
        ? { threshold: question.value, unit: question.unit }
        : { threshold: question.maxLatencyMs, unit: 'ms' };
    case 'tcp':
      return { threshold: question.maxLatencyMs, unit: 'ms' };
    case 'alert':
      return { threshold: question.threshold };
    default:
      return {};
  }
}
