import { buildPlan } from '../plan/buildPlan';
import {
  sampleContext,
  samplePlanInput,
} from '../plan/testing/samplePlanInput';
import type { SafetyContext } from './SafetyInput';
import { evaluateSafety } from './evaluateSafety';
import { safetyRules } from './safetyRules';
import type { SafetyVerdict } from './types';

function verdicts(context: Partial<SafetyContext> = {}): SafetyVerdict[] {
  const safetyContext = sampleContext(context);
  const built = buildPlan(samplePlanInput({ safetyContext }));
  return built.ok ? built.value.safety : [];
}

describe('evaluateSafety', () => {
  it('asks every rule once, by names that are unique', () => {
    const names = verdicts().map(({ rule }) => rule);
    expect(new Set(names)).toEqual(
      new Set(safetyRules.map(({ name }) => name)),
    );
    expect(names).toHaveLength(safetyRules.length);
  });

  it('has nothing against a plain plan of an owner', () => {
    expect(verdicts().filter(({ level }) => level !== 'pass')).toEqual([]);
  });

  it('says refusals first, each with what to do', () => {
    const all = verdicts({ owners: [], probeOrigins: [], probeTypes: [] });
    expect(all.slice(0, 4).map(({ level }) => level)).toEqual([
      'refuse',
      'refuse',
      'refuse',
      'pass',
    ]);
    expect(
      all.every(({ level, remedy }) => (level === 'pass') === !remedy),
    ).toBe(true);
  });

  it('refuses when a rule cannot decide', () => {
    const broken = {
      name: 'broken',
      title: 'Broken',
      brokenTitle: 'Broken',
      check: () => {
        throw new Error('no table');
      },
    };
    const { safetyContext, ...input } = samplePlanInput();
    const built = buildPlan({ safetyContext, ...input });
    if (!built.ok) {
      throw new Error('no plan');
    }
    expect(
      evaluateSafety(
        {
          plan: built.value,
          experiment: input.experiment,
          checks: [],
          context: safetyContext,
        },
        [broken],
      ),
    ).toMatchObject([
      { level: 'refuse', reason: 'The rule could not decide: no table' },
    ]);
  });
});
