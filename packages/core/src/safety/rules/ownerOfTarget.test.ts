import { buildPlan } from '../../plan/buildPlan';
import {
  sampleContext,
  sampleExperiment,
  samplePlanInput,
  sampleTarget,
} from '../../plan/testing/samplePlanInput';
import { verdictOf } from '../testing/verdictOf';

describe('ownerOfTarget', () => {
  it('passes an owner', () => {
    expect(verdictOf('ownerOfTarget').level).toBe('pass');
  });

  it('says what the policy says that is asked again at go', () => {
    expect(
      verdictOf(
        'ownerOfTarget',
        {},
        {
          authority: {
            granted: false,
            reason: 'user:default/mara is not in the catalog',
            remedy: 'Register the user',
          },
        },
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: 'user:default/mara is not in the catalog',
    });
  });

  it('refuses who owns nothing of it', () => {
    expect(
      verdictOf(
        'ownerOfTarget',
        {},
        { owners: ['group:default/team-finance'] },
      ),
    ).toMatchObject({
      level: 'refuse',
      reason: 'payments belongs to team-finance; you are in team-checkout',
      remedy: expect.stringContaining('Ask team-finance'),
    });
  });

  it('refuses whoever is no administrator where no entity is named', () => {
    expect(
      verdictOf('ownerOfTarget', {
        experiment: sampleExperiment({ entityRef: undefined }),
        candidates: [{ actionIndex: 0, targets: [sampleTarget(1)] }],
      }),
    ).toMatchObject({
      level: 'refuse',
      remedy: 'Name it in spec.entityRef, or ask an administrator',
    });
  });

  it('passes an administrator where no entity is named, and no rule refuses', () => {
    const built = buildPlan(
      samplePlanInput({
        experiment: sampleExperiment({ entityRef: undefined }),
        facts: undefined,
        owners: [],
        safetyContext: sampleContext({
          principal: {
            kind: 'user',
            userRef: 'user:default/noor',
            ownershipRefs: ['group:default/platform-admins'],
          },
          access: {
            administrators: ['group:default/platform-admins'],
            requireOwnership: true,
            services: [],
          },
        }),
      }),
    );
    const plan = built.ok ? built.value : undefined;
    expect(plan?.steps[0].targets).toHaveLength(1);
    expect(plan?.safety.filter(({ level }) => level === 'refuse')).toEqual([]);
  });
});
