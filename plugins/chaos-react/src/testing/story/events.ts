import type { HistoryEvent } from '@faultline/chaos-core';
import { at } from './clock';

const lines: Array<[string, number, string, string, string]> = [
  ['12:17:58', 200, 'driver', 'run.claimed', 'fence 1'],
  [
    '12:18:31',
    0,
    'driver',
    'probes.before',
    'Steady state holds: 4 of 4 samples, both probes',
  ],
  [
    '12:18:32',
    100,
    'local-network',
    'attempt.ready',
    'Undo journaled for payments-1 → ledger',
  ],
  ['12:18:32', 400, 'local-network', 'attempt.injected', 'payments-1 → ledger'],
  ['12:18:32', 600, 'local-network', 'attempt.injected', 'payments-2 → ledger'],
  [
    '12:18:50',
    900,
    'driver',
    'probe.sampled',
    'Authorisation p99: no data, within tolerance 1 of 6',
  ],
  [
    '12:19:10',
    200,
    'driver',
    'probe.breached',
    'Authorisation p99 836 ms: first failing sample, 38 s after injection',
  ],
  [
    '12:20:00',
    300,
    'driver',
    'probe.breached',
    'Authorisation success 99.42 %: first failing sample',
  ],
  [
    '12:20:42',
    0,
    'driver',
    'probe.breached',
    'PaymentsErrorBudgetBurn 14.6, above 14.4: stops the run if it holds for 60 s',
  ],
  [
    '12:21:10',
    100,
    'local-network',
    'attempt.observed',
    'Delay present on 2 of 2 targets, 402 ms and 397 ms',
  ],
  [
    '12:21:10',
    400,
    'driver',
    'probe.sampled',
    'Authorisation success 97.94 %, p99 978 ms: both fail',
  ],
];

/** The record of run 8K2FQ4, newest first. */
export const slowLedgerEvents: HistoryEvent[] = lines
  .map(
    ([clock, ms, source, type, detail], index): HistoryEvent => ({
      runId: '8k2fq400',
      sequence: index + 1,
      at: at(clock) + ms,
      type,
      source,
      data: { detail },
      previousHash: '',
      hash: '',
    }),
  )
  .reverse();
