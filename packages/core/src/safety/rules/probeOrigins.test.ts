import {
  sampleExperiment,
  sampleProbe,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('probeOrigins', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('probeOrigins').level).toBe('pass');
  });

  const asks = (url: string) => ({
    experiment: sampleExperiment({
      monitoring: {
        alerts: [],
        probes: [
          sampleProbe({
            question: { type: 'http', url, method: 'GET', status: [] },
          }),
        ],
      },
    }),
  });

  it.each([
    'http://127.0.0.1:7152/',
    'https://127.0.0.1:7151/',
    'http://127.0.0.1:7151@evil.example/',
    'http://127.0.0.1:7151.evil.example/',
    'http://user@127.0.0.1:7151/',
    'file:///etc/passwd',
  ])('refuses %s', url => {
    expect(verdictOf('probeOrigins', asks(url))).toMatchObject({
      level: 'refuse',
      remedy: expect.stringContaining('chaos.probes.origins'),
    });
  });

  it.each(['http://127.0.0.1:7151', 'HTTP://127.0.0.1:7151/x?y#z'])(
    'passes %s',
    url => {
      expect(verdictOf('probeOrigins', asks(url)).level).toBe('pass');
    },
  );

  it('holds tcp probes to the same hosts and ports', () => {
    const tcp = (port: number) =>
      verdictOf('probeOrigins', {
        experiment: sampleExperiment({
          monitoring: {
            alerts: [],
            probes: [
              sampleProbe({
                question: { type: 'tcp', host: '127.0.0.1', port },
              }),
            ],
          },
        }),
      }).level;
    expect([tcp(7151), tcp(22)]).toEqual(['pass', 'refuse']);
  });

  it('holds the Prometheus endpoint to them as well', () => {
    const prometheus = { endpoint: 'http://prometheus:9090' };
    const experiment = sampleExperiment({
      monitoring: { alerts: [], probes: [], prometheus },
    });
    expect(verdictOf('probeOrigins', { experiment })).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('http://127.0.0.1:7151'),
    });
  });
});
