import {
  sampleExperiment,
  sampleRun,
} from '../../database/__testUtils__/sampleRun';
import { claimGuards } from './claimGuards';

const nothing = { halts: [], openRuns: [] };

describe('claimGuards', () => {
  const start = Date.UTC(2026, 10, 23, 2);
  const inWindow = (createdAt: number) =>
    sampleRun(
      'r1',
      { createdAt },
      {
        experiment: {
          ...sampleExperiment,
          schedule: { kind: 'window', start, end: start + 60_000 },
        },
      },
    );

  it('closes with the window of the experiment, which may end between plan and start', () => {
    const at = (now: number) =>
      claimGuards(inWindow(now - 1), nothing, now).windowClosed;
    expect(at(start - 1)).toContain('waits for its window');
    expect(at(start)).toBeUndefined();
    expect(at(start + 59_999)).toBeUndefined();
    expect(at(start + 60_000)).toContain('window ended');
  });

  it('starts nothing that has waited for more than a minute', () => {
    const run = sampleRun('r1', { createdAt: 1000 });
    expect(claimGuards(run, nothing, 61_000).windowClosed).toBeUndefined();
    expect(claimGuards(run, nothing, 61_001).windowClosed).toContain(
      'launch it again',
    );
  });

  it('is not in its own way, nor in that of another one that waits', () => {
    const run = sampleRun('r1');
    const beside = (id: string, phase: 'queued' | 'unconfirmed') =>
      claimGuards(
        run,
        {
          halts: [],
          openRuns: [{ id, phase, entityRef: run.entityRef, targetIds: [] }],
        },
        1000,
      ).overlap;
    expect(beside('r1', 'unconfirmed')).toBeUndefined();
    expect(beside('r2', 'queued')).toBeUndefined();
    expect(beside('r2', 'unconfirmed')).toBe(
      'run r2, which is unconfirmed on the same entity',
    );
  });
});
