import { safetyRules } from './safetyRules';
import type { SafetyInput } from './SafetyInput';
import type { SafetyRule } from './SafetyRule';
import type { SafetyVerdict } from './types';

const ORDER: Record<SafetyVerdict['level'], number> = {
  refuse: 0,
  warn: 1,
  pass: 2,
};

/**
 * Holds a plan against every rule. Refusals come first, then warnings, then what passes. A rule that cannot decide refuses: not knowing is no
 * permission.
 *
 * @param rules - more than the built-in ones, where somebody adds their own
 * @public
 */
export function evaluateSafety(
  input: SafetyInput,
  rules: readonly SafetyRule[] = safetyRules,
): SafetyVerdict[] {
  return rules
    .map(rule => {
      const verdict = answer(rule, input);
      return {
        rule: rule.name,
        title: verdict.level === 'pass' ? rule.title : rule.brokenTitle,
        ...verdict,
      };
    })
    .sort((a, b) => ORDER[a.level] - ORDER[b.level]);
}

function answer(
  rule: SafetyRule,
  input: SafetyInput,
): Pick<SafetyVerdict, 'level' | 'reason' | 'remedy'> {
  try {
    return rule.check(input);
  } catch (error) {
    return {
      level: 'refuse',
      reason: `The rule could not decide: ${
        error instanceof Error ? error.message : String(error)
      }`,
      remedy: 'Report this as a defect; nothing was started',
    };
  }
}
