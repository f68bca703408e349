import type { Score, ScoreTerm, SlotCategory } from '@faultline/chaos-core';
import { DAY } from './clock';
import { storyRunId } from './storyRunId';

interface Row {
  title: string;
  category: SlotCategory;
  weight: number;
  critical?: boolean;
  template: string;
  outcome: ScoreTerm['outcome'];
  days?: number;
  points: number;
  run?: string;
  dependency?: string;
}

const rows: Row[] = [
  {
    title: 'One instance lost',
    category: 'redundancy',
    weight: 12,
    critical: true,
    template: 'kill-one-instance',
    outcome: 'passed',
    days: 9,
    points: 12,
    run: '7VH8RA',
  },
  {
    title: 'One instance frozen',
    category: 'redundancy',
    weight: 12,
    critical: true,
    template: 'freeze-one-instance',
    outcome: 'degraded',
    days: 21,
    points: 7.2,
    run: '7MX2JQ',
  },
  {
    title: 'Rolling restart',
    category: 'redundancy',
    weight: 8,
    template: 'kill-one-instance',
    outcome: 'passed',
    days: 40,
    points: 6.7,
    run: '6YC7BT',
  },
  {
    title: 'Slow ledger',
    category: 'dependencies',
    weight: 12,
    critical: true,
    template: 'slow-dependency',
    outcome: 'passed',
    days: 50,
    points: 8,
    run: '6RT4EN',
    dependency: 'component:default/ledger',
  },
  {
    title: 'Ledger down',
    category: 'dependencies',
    weight: 8,
    template: 'dependency-down',
    outcome: 'notTested',
    points: 0,
    dependency: 'component:default/ledger',
  },
  {
    title: 'payments-db fail-over',
    category: 'dependencies',
    weight: 12,
    critical: true,
    template: 'dependency-down',
    outcome: 'passed',
    days: 23,
    points: 12,
    run: '7LK5GH',
  },
  {
    title: 'fraud-check down',
    category: 'dependencies',
    weight: 8,
    template: 'dependency-down',
    outcome: 'passed',
    days: 12,
    points: 8,
    run: '7SN4TE',
  },
  {
    title: 'rate-cache loss',
    category: 'dependencies',
    weight: 4,
    template: 'dependency-down',
    outcome: 'notTested',
    points: 0,
  },
  {
    title: 'CPU pressure',
    category: 'scalability',
    weight: 8,
    template: 'cpu-pressure',
    outcome: 'passed',
    days: 6,
    points: 8,
    run: '7ZP0WC',
  },
  {
    title: 'Connection pool exhausted',
    category: 'scalability',
    weight: 8,
    template: 'memory-pressure',
    outcome: 'failed',
    days: 17,
    points: 2,
    run: '7PB9YX',
  },
  {
    title: 'Process restart',
    category: 'recovery',
    weight: 4,
    template: 'kill-one-instance',
    outcome: 'passed',
    days: 9,
    points: 4,
    run: '7VH6KM',
  },
  {
    title: 'Ledger errors',
    category: 'recovery',
    weight: 4,
    template: 'dependency-errors',
    outcome: 'passed',
    days: 19,
    points: 4,
    run: '7NA3ZD',
  },
];

function termOf(row: Row): ScoreTerm {
  const { days, run } = row;
  return {
    slot: {
      id: `${row.template}:${row.title}`,
      title: row.title,
      category: row.category,
      weight: row.weight,
      critical: row.critical ?? false,
      template: row.template,
      dependency: row.dependency,
      parameters: row.dependency ? { dependency: row.dependency } : {},
    },
    outcome: row.outcome,
    runId: run && storyRunId(run),
    ageMs: days === undefined ? undefined : days * DAY,
    stale: (days ?? 0) > 30,
    freshness: (days ?? 0) > 30 ? 0.7 : 1,
    points: row.points,
    maximum: row.weight,
    wouldAdd: row.weight - row.points,
  };
}

/** The score of payments before run 8K2FQ4: 71.9 points. */
export function paymentsScore(
  changed: Record<string, Partial<ScoreTerm>> = {},
): Score {
  const terms = rows.map(row => ({ ...termOf(row), ...changed[row.title] }));
  const points = terms.reduce((sum, term) => sum + term.points, 0);
  return {
    value: points,
    band: points >= 70 ? 'Fair' : 'Weak',
    coverage: 0.68,
    confidence: 0.9,
    terms,
    leftOut: [{ title: 'Region fail-over', reason: 'single region' }],
    profile: 'service, tier 1',
    next: [...terms].sort((a, b) => b.wouldAdd - a.wouldAdd),
  };
}

/** The same entity before its first run. */
export function untestedScore(): Score {
  const terms = rows.map(row =>
    termOf({
      ...row,
      outcome: 'notTested',
      days: undefined,
      points: 0,
      run: undefined,
    }),
  );
  return {
    band: 'Not tested',
    coverage: 0,
    confidence: 0,
    terms,
    leftOut: [],
    profile: 'service, tier 1',
    next: [...terms].sort((a, b) => b.wouldAdd - a.wouldAdd),
  };
}
