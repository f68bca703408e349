import { PAYMENTS, sampleTarget } from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('noOverlap', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('noOverlap').level).toBe('pass');
  });

  const run = {
    id: 'run-7',
    entityRef: PAYMENTS,
    targetIds: [],
  };

  it('refuses a second run on the entity', () => {
    expect(
      verdictOf('noOverlap', {}, { activeRuns: [{ ...run, phase: 'active' }] }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'Run run-7 is active on the same entity',
    });
  });

  it('refuses a second run on a target', () => {
    expect(
      verdictOf(
        'noOverlap',
        { candidates: [{ actionIndex: 0, targets: [sampleTarget(1)] }] },
        {
          activeRuns: [
            {
              ...run,
              entityRef: undefined,
              targetIds: [sampleTarget(1).id],
              phase: 'armed',
            },
          ],
        },
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: 'Run run-7 is armed on the same target',
    });
  });

  it('refuses a second run while the first one waits to be driven', () => {
    expect(
      verdictOf('noOverlap', {}, { activeRuns: [{ ...run, phase: 'queued' }] }),
    ).toMatchObject({
      level: 'refuse',
      reason: 'Run run-7 is queued on the same entity',
    });
  });

  it('passes beside runs on others and runs that are over', () => {
    expect(
      verdictOf(
        'noOverlap',
        {},
        {
          activeRuns: [
            { ...run, phase: 'succeeded' },
            { ...run, entityRef: 'component:default/ledger', phase: 'active' },
          ],
        },
      ),
    ).toMatchObject({ level: 'pass' });
  });
});
