/** @public */
export type SafetyLevel = 'refuse' | 'warn' | 'pass';

/**
 * What one rule says of one plan.
 *
 * @public
 */
export interface SafetyVerdict {
  /** Name of the rule, stable, e.g. `ownerOfTarget`. */
  rule: string;
  title: string;
  level: SafetyLevel;
  /** What the rule saw. */
  reason: string;
  /** What to do about it; always there for refuse and warn. */
  remedy?: string;
}
