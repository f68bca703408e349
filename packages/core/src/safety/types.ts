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
  /** What the rule saw: a sentence without its full stop, because a remedy may follow. */
  reason: string;
  /** What to do about it; always there for refuse and warn. */
  remedy?: string;
}
