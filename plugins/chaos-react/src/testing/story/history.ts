import type { Recovery, RunPhase, Verdict } from '@faultline/chaos-core';
import type { RunSummary } from '@faultline/backstage-plugin-chaos-common';
import { people } from './people';
import { slowLedgerSummary } from './runs';

type Row = [string, string, Verdict, number | undefined, string, string];

const rows: Row[] = [
  [
    '7ZP0WC',
    'CPU pressure',
    'passed',
    undefined,
    '2026-11-06T09:00:00Z',
    people.mara,
  ],
  [
    '7VH8RA',
    'One instance lost',
    'passed',
    24_000,
    '2026-11-03T09:32:00Z',
    people.mara,
  ],
  [
    '7VH6KM',
    'Process restart',
    'passed',
    11_000,
    '2026-11-03T09:05:00Z',
    people.mara,
  ],
  [
    '7SN4TE',
    'fraud-check down',
    'passed',
    undefined,
    '2026-10-31T08:40:00Z',
    people.diego,
  ],
  [
    '7PB9YX',
    'Connection pool exhausted',
    'failed',
    368_000,
    '2026-10-26T14:21:00Z',
    people.diego,
  ],
  [
    '7NA3ZD',
    'Ledger errors',
    'passed',
    38_000,
    '2026-10-24T08:00:00Z',
    people.mara,
  ],
  [
    '7MX2JQ',
    'One instance frozen',
    'degraded',
    227_000,
    '2026-10-22T09:02:00Z',
    people.mara,
  ],
  [
    '7LK5GH',
    'payments-db fail-over',
    'passed',
    28_000,
    '2026-10-20T12:15:00Z',
    people.diego,
  ],
  [
    '7HD1VS',
    'payments-db fail-over',
    'inconclusive',
    undefined,
    '2026-10-17T12:40:00Z',
    people.diego,
  ],
];

/** Runs of payments that have ended, newest first. @public */
export const paymentsHistory: RunSummary[] = rows.map(
  ([shortId, title, verdict, timeToRecoverMs, when, requestedBy]) => {
    const createdAt = Date.parse(when);
    return {
      ...slowLedgerSummary,
      id: `${shortId.toLocaleLowerCase()}00`,
      shortId,
      title,
      verdict,
      recovery: 'clean' as Recovery,
      phase: 'succeeded' as RunPhase,
      timeToRecoverMs,
      createdAt,
      injectedAt: createdAt + 60_000,
      deadlineAt: createdAt + 240_000,
      endedAt: createdAt + 300_000,
      requestedBy,
      targets: { frozen: 2, injected: 2, proven: 2 },
      signals: [],
    };
  },
);
