import { sampleRun } from '../../database/__testUtils__/sampleRun';
import { figuresOf } from './figuresOf';
import { fleetFigures } from './fleetFigures';
import { measures } from './measures';

const summary = (entityRef: string, value?: number) => ({
  entityRef,
  title: entityRef,
  tier: 1,
  owners: [],
  value,
  band: value === undefined ? 'Not tested' : 'Fair',
  coverage: 0,
  confidence: 0,
  attention: [],
  updatedAt: 0,
});

describe('fleetFigures', () => {
  it('spreads scores over ten bins and keeps the untested apart', () => {
    expect(
      fleetFigures([
        summary('a', 100),
        summary('b', 72.5),
        summary('c', 70),
        summary('d'),
      ]),
    ).toEqual({
      histogram: [0, 0, 0, 0, 0, 0, 0, 2, 0, 1],
      notTested: 1,
      bands: { Fair: 3, 'Not tested': 1 },
      median: 72.5,
      lowest: { entityRef: 'c', value: 70 },
      visible: 4,
    });
  });

  it('has no median of nothing', () => {
    expect(fleetFigures([])).toMatchObject({ median: undefined, visible: 0 });
  });
});

describe('measures', () => {
  const report = {
    recovery: 'clean' as const,
    sentence: '',
    confidence: { samples: 1, samplesWithData: 1 },
    probes: [],
  };

  it('takes means over runs with a breach only, never zero for the others', () => {
    const runs = [
      sampleRun(
        'r1',
        { injectedAt: 100, revertedAt: 400 },
        { report: { ...report, timeToDetectMs: 10, timeToRecoverMs: 30 } },
      ),
      sampleRun('r2', { injectedAt: 50, revertedAt: 60 }, { report }),
      sampleRun('r3'),
    ].map(figuresOf);
    expect(measures(runs, 100)).toEqual({
      timeToDetectMeanMs: 10,
      timeToRecoverMeanMs: 30,
      runs: 2,
      runsWithBreach: 1,
      injectedThisMonth: 1,
      injectedMsThisMonth: 300,
    });
    expect(measures([], 0).timeToRecoverMeanMs).toBeUndefined();
  });
});
