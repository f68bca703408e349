import type { ProbeSpec } from '@faultline/chaos-core';

const shared = {
  mode: 'throughout',
  required: true,
  intervalMs: 10_000,
  timeoutMs: 2_000,
  tolerance: { failing: 1, of: 6 },
  minimumSamples: 3,
  stableForMs: 60_000,
  graceMs: 30_000,
} as const;

/** Share of authorisations that succeed. */
export const authorisationSuccess: ProbeSpec = {
  ...shared,
  name: 'Authorisation success',
  role: 'steadyState',
  question: {
    type: 'prometheus',
    query: 'success',
    comparator: '>=',
    value: 99.5,
    unit: '%',
  },
};

/** Slowest one in a hundred. */
export const authorisationP99: ProbeSpec = {
  ...shared,
  name: 'Authorisation p99',
  role: 'steadyState',
  question: {
    type: 'prometheus',
    query: 'p99',
    comparator: '<=',
    value: 800,
    unit: 'ms',
  },
};

/** Ends a run that spends too much of the budget. */
export const budgetBurn: ProbeSpec = {
  ...shared,
  name: 'PaymentsErrorBudgetBurn',
  role: 'stopCondition',
  question: {
    type: 'prometheus',
    query: 'burn',
    comparator: '<=',
    value: 14.4,
  },
};

/** Is the stock readable? */
export const stockReads: ProbeSpec = {
  ...shared,
  name: 'Stock read success',
  role: 'steadyState',
  question: {
    type: 'prometheus',
    query: 'stock',
    comparator: '>=',
    value: 99.5,
    unit: '%',
  },
};
