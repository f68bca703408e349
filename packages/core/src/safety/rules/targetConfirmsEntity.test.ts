import type { ActionSpec } from '../../experiment/types';
import {
  sampleAction,
  sampleExperiment,
  sampleTarget,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('targetConfirmsEntity', () => {
  it('passes a plain plan', () => {
    expect(verdictOf('targetConfirmsEntity').level).toBe('pass');
  });

  it('refuses a target that names another entity', () => {
    expect(
      verdictOf('targetConfirmsEntity', {
        candidates: [
          {
            actionIndex: 0,
            targets: [
              sampleTarget(1, {
                confirmedEntityRef: 'component:default/ledger',
              }),
            ],
          },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason:
        'payments-1 (process:boot:1:1) says that it belongs to component:default/ledger, not to component:default/payments',
    });
  });

  const everybody = [
    sampleTarget(1),
    sampleTarget(2, { confirmedEntityRef: 'component:default/ledger' }),
  ];
  const unbound = (changes: Partial<ActionSpec> = {}) => ({
    experiment: sampleExperiment({
      entityRef: undefined,
      steps: [[sampleAction({ selection: { mode: 'all' }, ...changes })]],
    }),
    candidates: [{ actionIndex: 0, targets: everybody }],
  });

  it('leaves targets of several entities to administrators where the experiment is about none', () => {
    expect(verdictOf('targetConfirmsEntity', unbound())).toMatchObject({
      level: 'pass',
      reason: 'All 2 targets name theirs',
    });
    expect(verdictOf('ownerOfTarget', unbound())).toMatchObject({
      level: 'refuse',
    });
  });

  it('refuses silent targets also where the experiment is about no entity', () => {
    const silent = sampleTarget(3, { confirmedEntityRef: undefined });
    expect(
      verdictOf('targetConfirmsEntity', {
        ...unbound(),
        candidates: [{ actionIndex: 0, targets: [...everybody, silent] }],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason:
        'payments-3 (process:boot:3:1) names no entity, so nobody may hit it',
    });
  });

  it('refuses a caller to whom not every target belongs', () => {
    expect(
      verdictOf(
        'targetConfirmsEntity',
        unbound({ parameters: { from: 'component:default/ledger' } }),
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('not every target of “freeze”'),
    });
  });

  it('refuses a call that is said to come from somebody else', () => {
    expect(
      verdictOf('targetConfirmsEntity', {
        experiment: sampleExperiment({
          steps: [
            [
              sampleAction({
                parameters: { from: 'component:default/catalog' },
              }),
            ],
          ],
        }),
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining(
        'come from component:default/catalog, the experiment is about component:default/payments',
      ),
    });
  });

  it('refuses a target that names nobody', () => {
    expect(
      verdictOf('targetConfirmsEntity', {
        candidates: [
          {
            actionIndex: 0,
            targets: [sampleTarget(1, { confirmedEntityRef: undefined })],
          },
        ],
      }),
    ).toMatchObject({
      level: 'refuse',
      reason: expect.stringContaining('names no entity'),
    });
  });
});
