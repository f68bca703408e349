import { mockServices } from '@backstage/backend-test-utils';
import type { RunState, VerdictReport } from '@faultline/chaos-core';
import { sampleFacts, sampleRun } from '../../database/__testUtils__/sampleRun';
import type { StoredRun } from '../../database/types';
import { CatalogScoreKeeper } from './CatalogScoreKeeper';
import type { EndingRun } from './EndingRun';

const score = {
  band: 'Not tested' as const,
  coverage: 0,
  confidence: 0,
  terms: [],
  leftOut: [],
  profile: 'service, tier 1',
  next: [],
};

const probe = { probe: 'p', outcome: 'held' as const, brokenForMs: 0 };
const report = (changes: Partial<VerdictReport> = {}): VerdictReport => ({
  verdict: 'passed',
  recovery: 'clean',
  sentence: 'It held.',
  confidence: { samples: 10, samplesWithData: 10 },
  probes: [probe],
  ...changes,
});

async function concluded(
  given: VerdictReport,
  changes: Partial<RunState> = {},
  columns: Partial<StoredRun> = { slotId: 'cpu-pressure' },
) {
  const endings: EndingRun[] = [];
  const keeper = new CatalogScoreKeeper({
    change: async (_facts, ending) => {
      endings.push(ending);
      return { before: score, after: score };
    },
    facts: async () => sampleFacts('payments', []),
    logger: mockServices.logger.mock(),
  });
  const extra = await keeper.conclude(
    sampleRun('r1', changes, columns),
    given,
    99,
  );
  return { extra, ending: endings[0] };
}

const injected = {
  attempts: [
    {
      id: 'a',
      targetId: 't',
      agentId: 'h',
      stepIndex: 0,
      phase: 'reverted',
      injectedAt: 5,
      goFence: 1,
    },
  ],
} as unknown as Partial<RunState>;
const stopped = (kind: 'user' | 'authority') => ({
  ...injected,
  stops: [{ kind, reason: 'enough', at: 7 }],
});

describe('CatalogScoreKeeper', () => {
  it('takes an answer that did not come for no lack of data', async () => {
    const { extra } = await concluded(
      report({ confidence: { samples: 10, samplesWithData: 9 } }),
      injected,
    );
    expect(extra.outcome?.outcome).toMatchObject({
      slotId: 'cpu-pressure',
      outcome: 'passed',
      at: 99,
      fullData: true,
    });
  });

  it('says when a probe had no data', async () => {
    const blind = { ...probe, outcome: 'noData' as const };
    const { extra } = await concluded(
      report({ probes: [probe, blind] }),
      injected,
    );
    expect(extra.outcome?.outcome.fullData).toBe(false);
  });

  it.each([
    ['a person stopped', stopped('user'), undefined],
    ['the tool failed', stopped('authority'), undefined],
    ['nobody has data of', injected, 'inconclusive' as const],
  ])('leaves no outcome of a run that %s', async (_, changes, verdict) => {
    const { extra, ending } = await concluded(report({ verdict }), changes);
    expect(extra.outcome).toBeUndefined();
    expect(ending).toMatchObject({
      slotId: 'cpu-pressure',
      outcome: undefined,
      lacksOutcome: true,
    });
  });

  it('lacks nothing in a run of no slot that passed', async () => {
    const { extra, ending } = await concluded(report(), injected, {});
    expect(extra.outcome).toBeUndefined();
    expect(ending).toMatchObject({ slotId: undefined, lacksOutcome: false });
  });

  it('lacks nothing in a run that was skipped', async () => {
    const { ending } = await concluded(report({ verdict: undefined }), {
      stops: [{ kind: 'beforeProbes', reason: 'broken before', at: 7 }],
    });
    expect(ending.lacksOutcome).toBe(false);
  });
});
