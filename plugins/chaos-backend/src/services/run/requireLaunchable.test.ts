import type { SafetyVerdict } from '@faultline/chaos-core';
import { samplePlan } from '../../database/__testUtils__/sampleRun';
import { requireLaunchable } from './requireLaunchable';

const refusal = (rule: string): SafetyVerdict => ({
  rule,
  title: rule,
  level: 'refuse',
  reason: 'because',
  remedy: 'Do this.',
});

const reports = {
  entityRef: 'component:default/reports',
  title: 'reports',
  tier: 1 as const,
  owners: [],
  distance: 1,
  strength: 'hard' as const,
  likelihood: 'likely' as const,
};

describe('requireLaunchable', () => {
  it('lets a plan without refusals go', () => {
    expect(() => requireLaunchable(samplePlan, undefined)).not.toThrow();
  });

  it('refuses with every verdict and the remedy of the first', () => {
    const safety = [refusal('noHalt'), refusal('targetLimit')];
    expect(() =>
      requireLaunchable({ ...samplePlan, safety }, undefined),
    ).toThrow(
      expect.objectContaining({
        statusCode: 422,
        message: 'noHalt: because. Do this.',
        verdicts: safety,
      }),
    );
  });

  it('answers 403 when the caller owns nothing, whatever else refuses', () => {
    const safety = [refusal('noHalt'), refusal('ownerOfTarget')];
    expect(() =>
      requireLaunchable({ ...samplePlan, safety }, undefined),
    ).toThrow(expect.objectContaining({ statusCode: 403 }));
  });

  it('wants the name typed when something of tier 1 is downstream', () => {
    const plan = { ...samplePlan, impacted: [reports] };
    expect(() => requireLaunchable(plan, 'payment')).toThrow(
      expect.objectContaining({
        statusCode: 422,
        problems: [
          expect.objectContaining({ path: 'confirm', value: 'payment' }),
        ],
      }),
    );
    expect(() => requireLaunchable(plan, 'payments')).not.toThrow();
  });

  it('says once why the name is wanted', () => {
    const plan = { ...samplePlan, impacted: [reports] };
    expect(() => requireLaunchable(plan, undefined)).toThrow(
      'Type payments to confirm, because tier 1 is downstream: reports',
    );
  });

  it('wants nothing typed when tier 1 is unlikely to feel it', () => {
    const unlikely = { ...reports, likelihood: 'unlikely' as const };
    const plan = { ...samplePlan, impacted: [unlikely] };
    expect(() => requireLaunchable(plan, undefined)).not.toThrow();
  });
});
