import type { SafetyInput } from './SafetyInput';

/** What a rule answers. A refusal or a warning always says what to do. @public */
export type SafetyAnswer =
  | { level: 'pass'; reason: string }
  | { level: 'refuse' | 'warn'; reason: string; remedy: string };

/**
 * One rule that every plan is held against. Pure; to add one, write a file beside the others and name it in the registry.
 *
 * @public
 */
export interface SafetyRule {
  /** Stable, the name of its file. */
  name: string;
  /** What it says when it holds, a few words. */
  title: string;
  /** What it says when it refuses or warns. */
  brokenTitle: string;
  check(input: SafetyInput): SafetyAnswer;
}
