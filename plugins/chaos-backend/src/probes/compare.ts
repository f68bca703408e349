import type { Comparator } from '@faultline/chaos-core';

/** Whether `value comparator limit` holds; NaN never does. */
export function compare(
  value: number,
  comparator: Comparator,
  limit: number,
): boolean {
  switch (comparator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '==':
      return value === limit;
    case '!=':
      return value !== limit && !Number.isNaN(value);
    default: {
      const unknown: never = comparator;
      throw new Error(`unknown comparator ${unknown}`);
    }
  }
}
