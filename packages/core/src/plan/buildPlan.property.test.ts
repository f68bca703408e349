import fc from 'fast-check';
import { PAYMENTS } from './testing/samplePlanInput';
import { planInputs } from './testing/planInputs';
import { planOf } from './testing/planOf';
import type { Plan } from './types';

const refused = (plan: Plan) =>
  plan.safety.some(({ level }) => level === 'refuse');

describe('a plan', () => {
  it('hits only candidates of its action that confirm the entity', () => {
    fc.assert(
      fc.property(planInputs, input => {
        for (const step of planOf(input).steps) {
          const candidates = new Map(
            input.candidates[step.index].targets.map(each => [each.id, each]),
          );
          for (const target of step.targets) {
            expect(candidates.get(target.id)).toEqual(target);
            expect(target.confirmedEntityRef?.toLowerCase()).toBe(PAYMENTS);
          }
          const shown = [...step.targets, ...step.notChosen].map(t => t.id);
          expect(shown.sort()).toEqual([...candidates.keys()].sort());
          expect(step.matched).toBe(candidates.size);
        }
      }),
    );
  });

  it('keeps every cap, or is refused', () => {
    let launchable = 0;
    fc.assert(
      fc.property(planInputs, input => {
        const confirmed = input.candidates.map(each => ({
          ...each,
          targets: each.targets.map(target => ({
            ...target,
            confirmedEntityRef: PAYMENTS,
          })),
        }));
        const plan = planOf({ ...input, candidates: confirmed });
        if (refused(plan)) {
          return;
        }
        launchable += 1;
        const { caps } = input.safetyContext;
        const own = input.experiment.safety.maxTargets ?? Infinity;
        const distinct = new Set(
          plan.steps.flatMap(({ targets }) => targets.map(({ id }) => id)),
        );
        expect(distinct.size).toBeLessThanOrEqual(
          Math.min(caps.maxTargets, own),
        );
        expect(plan.faultMs).toBeLessThanOrEqual(caps.maxFaultMs);
        for (const { targets, matched } of plan.steps) {
          expect(targets.length).toBeGreaterThan(0);
          expect((targets.length / matched) * 100).toBeLessThanOrEqual(
            caps.maxTargetPercentage,
          );
        }
      }),
      { numRuns: 1000 },
    );
    // Otherwise the property would hold because nothing was ever allowed.
    expect(launchable).toBeGreaterThan(10);
  });
});
