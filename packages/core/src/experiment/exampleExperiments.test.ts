import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlook } from '../schedule/outlook';
import { parseExperimentText } from './parseExperimentText';
import type { Experiment } from './types';

const NOW = Date.parse('2026-11-12T12:00:00Z');

function example(name: string): Experiment {
  const path = join(__dirname, '../../../../examples/experiments', name);
  const result = parseExperimentText(readFileSync(path, 'utf8'));
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value.experiment;
}

describe('parseExperimentText', () => {
  it('accepts the pod failure example exactly as it stands', () => {
    const experiment = example('pod-failure-experiment.yaml');
    expect(experiment).toEqual({
      name: 'pod-failure-test',
      labels: {},
      annotations: {},
      target: {
        namespace: 'production',
        names: [],
        selector: [{ key: 'app', operator: 'In', values: ['payment-service'] }],
      },
      steps: [
        [
          {
            name: 'podFailure',
            type: 'podFailure',
            durationMs: 300_000,
            selection: { mode: 'count', count: 1 },
            parameters: {},
          },
        ],
      ],
      schedule: {
        kind: 'window',
        start: Date.parse('2023-06-01T01:00:00Z'),
        end: Date.parse('2023-06-01T02:00:00Z'),
      },
      monitoring: {
        prometheus: { endpoint: 'http://prometheus.monitoring:9090' },
        alerts: [{ name: 'HighErrorRate', threshold: 0.01 }],
        probes: [],
      },
      safety: { onDisconnect: 'revert', requireApproval: false },
      expectation: { kind: 'holds' },
    });
    expect(outlook(experiment.schedule, NOW).sentence).toBe(
      'window ended 2023-06-01T02:00Z, will not run',
    );
  });

  it('accepts the latency example exactly as it stands', () => {
    const experiment = example('network-latency-experiment.yaml');
    expect(experiment).toMatchObject({
      name: 'api-latency-test',
      steps: [
        [
          {
            type: 'networkLatency',
            durationMs: 600_000,
            parameters: { latencyMs: 500, jitterMs: 0, percentage: 50 },
          },
        ],
      ],
      monitoring: {
        grafanaDashboard: 'http://grafana.monitoring/d/chaos-experiments',
      },
    });
    const { next } = outlook(experiment.schedule, NOW);
    expect(next.map(at => new Date(at).toUTCString().slice(0, 22))).toEqual([
      'Tue, 17 Nov 2026 01:00',
      'Tue, 24 Nov 2026 01:00',
      'Tue, 01 Dec 2026 01:00',
      'Tue, 08 Dec 2026 01:00',
      'Tue, 15 Dec 2026 01:00',
    ]);
  });
});
