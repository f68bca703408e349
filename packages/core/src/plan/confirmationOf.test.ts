import fc from 'fast-check';
import type { ImpactedEntity } from '../entity/types';
import { confirmationOf } from './confirmationOf';
import { planOf } from './testing/planOf';
import { sampleImpacted, samplePlanInput } from './testing/samplePlanInput';

describe('confirmationOf', () => {
  it('asks for the name of the entity when tier 1 is likely to feel it', () => {
    const plan = planOf(
      samplePlanInput({
        impacted: [
          sampleImpacted('orders', { tier: 1 }),
          sampleImpacted('web', { tier: 1, likelihood: 'possible' }),
          sampleImpacted('reports', { tier: 1, likelihood: 'unlikely' }),
          sampleImpacted('mail', { tier: 3 }),
        ],
      }),
    );
    expect(confirmationOf(plan)).toEqual({
      type: 'payments',
      reason: 'because tier 1 is downstream: orders, web',
    });
  });

  it('asks for nothing when it is about no entity, which has nothing downstream', () => {
    expect(confirmationOf({ impacted: [] })).toBeUndefined();
  });

  it('asks exactly when the plan warns of what is downstream', () => {
    const impacted = fc.array(
      fc
        .record({
          tier: fc.constantFrom<ImpactedEntity['tier']>(1, 2),
          distance: fc.constantFrom(0, 1, 2),
          likelihood: fc.constantFrom<ImpactedEntity['likelihood']>(
            'likely',
            'possible',
            'unlikely',
          ),
        })
        .map(changes => sampleImpacted('orders', changes)),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(impacted, given => {
        const plan = planOf(samplePlanInput({ impacted: given }));
        const verdict = plan.safety.find(
          ({ rule }) => rule === 'tierDownstream',
        );
        expect(confirmationOf(plan) !== undefined).toBe(
          verdict?.level === 'warn',
        );
      }),
    );
  });
});
