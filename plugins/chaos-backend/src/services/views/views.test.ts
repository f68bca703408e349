import type { ProbeSample } from '@faultline/chaos-core';
import {
  sampleExperiment,
  sampleRun,
} from '../../database/__testUtils__/sampleRun';
import { dashboardUrl } from './dashboardUrl';
import { runSummary } from './runSummary';
import { shortId } from './shortId';
import { thinSamples } from './thinSamples';

const attempt = {
  id: 'a1',
  runId: 'r1',
  step: 0,
  group: 0,
  targetId: 't1',
  agentId: 'local-host',
  phase: 'injected' as const,
  seen: 'present' as const,
  injectedAt: 500,
  heardAt: 1000,
};

function samples(answers: string): ProbeSample[] {
  return [...answers].map((letter, at) => ({
    probe: 'p',
    at,
    phase: 'during',
    answer: letter === 'x' ? 'fail' : 'pass',
    detail: '',
  }));
}

describe('shortId', () => {
  it('gives six letters that nobody confuses', () => {
    const id = shortId('3f2c9a70-8d1e-4b6a-9c55-0e1f2a3b4c5d');
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(shortId('3f2c9a71-8d1e-4b6a-9c55-0e1f2a3b4c5d')).not.toBe(id);
  });
});

describe('thinSamples', () => {
  it('leaves what fits alone', () => {
    expect(thinSamples(samples('...x'), 4)).toHaveLength(4);
  });

  it('keeps every failure while it takes away passes', () => {
    const thin = thinSamples(
      samples(`${'.'.repeat(50)}xx${'.'.repeat(50)}`),
      10,
    );
    expect(thin).toHaveLength(10);
    expect(thin.filter(sample => sample.answer === 'fail')).toHaveLength(2);
    expect(thin.map(sample => sample.at)).toEqual(
      thin.map(sample => sample.at).sort((a, b) => a - b),
    );
  });

  it('thins each probe for itself', () => {
    const two = samples('....').flatMap(sample => [
      sample,
      { ...sample, probe: 'q' },
    ]);
    expect(thinSamples(two, 2)).toHaveLength(4);
  });
});

describe('runSummary', () => {
  it('says "unknown since" when an agent was silent for more than 10 s', () => {
    const run = sampleRun('r1', { phase: 'active', attempts: [attempt] });
    expect(runSummary(run, [], 11_000)).toMatchObject({ silent: false });
    expect(runSummary(run, [], 11_001)).toMatchObject({
      silent: true,
      unknownSince: 1000,
      targets: { frozen: 1, injected: 1, proven: 0 },
    });
  });

  it('says nothing of silence once the effect is proven gone', () => {
    const run = sampleRun('r1', {
      phase: 'verifying',
      attempts: [{ ...attempt, phase: 'reverted', seen: 'absent' }],
    });
    expect(runSummary(run, [], 99_000)).toMatchObject({
      silent: false,
      targets: { proven: 1 },
    });
  });
});

describe('dashboardUrl', () => {
  const of = (grafanaDashboard?: string) =>
    dashboardUrl(
      sampleRun(
        'r1',
        { createdAt: 100_000, endedAt: 200_000 },
        {
          experiment: {
            ...sampleExperiment,
            monitoring: { alerts: [], probes: [], grafanaDashboard },
          },
        },
      ),
      0,
    );

  it('adds the time range of the run', () => {
    expect(of('https://grafana/d/x?orgId=1')).toBe(
      'https://grafana/d/x?orgId=1&from=40000&to=260000',
    );
  });

  it.each([undefined, 'nonsense', 'file:///etc/passwd'])(
    'links nothing for %s',
    url => {
      expect(of(url)).toBeUndefined();
    },
  );
});
