import type { ProbeQuestion, ProbeSpec } from '../../probe/types';
import { withoutUndefined } from '../withoutUndefined';
import type { ReadProbe } from './probeField';

/** What holds when a probe names no status. */
export const successStatuses: readonly number[] = Array.from(
  { length: 100 },
  (_, index) => 200 + index,
);

function questionOf(probe: ReadProbe): ProbeQuestion {
  switch (probe.type) {
    case 'http':
      return {
        type: 'http',
        url: probe.url,
        method: probe.method,
        status: [probe.status ?? successStatuses].flat(),
        maxLatencyMs: probe.maxLatency,
        bodyContains: probe.bodyContains,
        json: probe.json,
        comparator: probe.comparator,
        value: probe.value,
        relativeTo: probe.relativeTo,
        factor: probe.factor,
        unit: probe.unit,
      };
    case 'tcp':
      return {
        type: 'tcp',
        host: probe.host,
        port: probe.port,
        maxLatencyMs: probe.maxLatency,
      };
    case 'prometheus':
      return {
        type: 'prometheus',
        query: probe.query,
        comparator: probe.comparator,
        value: probe.value,
        relativeTo: probe.relativeTo,
        factor: probe.factor,
        unit: probe.unit,
      };
    case 'alert':
      return { type: 'alert', rule: probe.rule, threshold: probe.threshold };
    case 'kubernetes':
      return {
        type: 'kubernetes',
        question: probe.question,
        name: probe.workload,
        value: probe.value,
        condition: probe.condition,
      };
    default:
      return {
        type: 'grpcHealth',
        address: probe.address,
        service: probe.service,
      };
  }
}

/** A read probe in the form that plans carry. */
export function toProbeSpec(probe: ReadProbe): ProbeSpec {
  return {
    name: probe.name,
    mode: probe.mode,
    role: probe.role,
    required: probe.required,
    intervalMs: probe.interval,
    timeoutMs: probe.timeout,
    tolerance: probe.tolerance,
    minimumSamples: probe.minimumSamples,
    stableForMs: probe.stableFor,
    graceMs: probe.grace,
    question: withoutUndefined(questionOf(probe)),
  };
}
