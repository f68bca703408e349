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
