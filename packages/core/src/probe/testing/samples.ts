import type { ProbeAnswer, ProbeSample, ProbeSpec } from '../types';

/** A probe of p99 below 300 ms: one sample a second, broken by 2 of 5. */
export function sampleProbe(changes: Partial<ProbeSpec> = {}): ProbeSpec {
  return {
    name: 'Authorisation p99',
    mode: 'throughout',
    role: 'steadyState',
    required: true,
    intervalMs: 1000,
    timeoutMs: 2000,
    tolerance: { failing: 2, of: 5 },
    minimumSamples: 3,
    stableForMs: 5000,
    graceMs: 10_000,
    question: {
      type: 'http',
      url: 'http://127.0.0.1:7151/p99',
      method: 'GET',
      status: [],
      json: '/p99',
      comparator: '<',
      value: 300,
      unit: 'ms',
    },
    ...changes,
  };
}

const ANSWERS: Record<string, ProbeAnswer> = {
  P: 'pass',
  F: 'fail',
  N: 'noData',
  E: 'error',
};

const VALUES: Record<string, (index: number) => number> = {
  P: () => 100,
  F: index => 400 + index,
};

/** Samples as letters, one a second: P pass, F fail, N no data, E error. */
export function samplesOf(
  letters: string,
  options: {
    from?: number;
    phase?: ProbeSample['phase'];
    probe?: string;
  } = {},
): ProbeSample[] {
  const { from = 0, phase = 'during', probe = 'Authorisation p99' } = options;
  return [...letters].map((letter, index) => ({
    probe,
    at: from + index * 1000,
    phase,
    answer: ANSWERS[letter],
    value: VALUES[letter]?.(index),
    detail: letter,
  }));
}
