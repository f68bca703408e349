import type { Problem, Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { findControlCharacter } from '../problem/findControlCharacter';
import { formatPath } from '../problem/formatPath';
import { documentLimits } from './documentLimits';

/** Keys that would reach an object's prototype instead of the object. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function copy(
  value: unknown,
  path: PropertyKey[],
  budget: { left: number },
): unknown {
  const refuse = (message: string, remedy: string): never => {
    throw new Refused({ path: formatPath(path.slice(0, 6)), message, remedy });
  };
  budget.left -= 1;
  if (budget.left < 0) {
    refuse(
      `The document has more than ${documentLimits.values} values`,
      'Make it smaller; an experiment needs a few dozen.',
    );
  }
  if (path.length > documentLimits.depth) {
    refuse(
      `The document is nested deeper than ${documentLimits.depth} levels`,
      'Make it flatter; an experiment needs about eight levels.',
    );
  }
  const refuseControl = (text: string, where: PropertyKey[]) => {
    const found = findControlCharacter(text);
    if (found !== undefined) {
      throw new Refused({
        path: formatPath(where.slice(0, 6)),
        value: describeValue(text),
        message: `${describeValue(text)} has the control character ${found}`,
        remedy: `Remove ${found}; of these, only tabs and line breaks are text.`,
      });
    }
  };
  if (typeof value === 'string') {
    refuseControl(value, path);
    return value;
  }
  if (
    value === null ||
    value === undefined ||
    typeof value === 'boolean' ||
    typeof value === 'number'
  ) {
    return value;
  }
  if (Array.isArray(value)) {
    return Array.from(value, (entry, index) =>
      copy(entry, [...path, index], budget),
    );
  }
  const prototype =
    typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  // Documents may come from another realm (a test's sandbox, a frame), whose Object.prototype is not ours but has no prototype either.
  const plain =
    prototype === null ||
    (prototype !== undefined && Object.getPrototypeOf(prototype) === null);
  if (!plain) {
    refuse(
      `A ${typeof value} that is not plain data cannot be in a document`,
      'Use text, numbers, booleans, lists and objects only.',
    );
  }
  const result: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value as object)) {
    if (FORBIDDEN_KEYS.has(key)) {
      refuse(
        `${describeValue(key)} cannot be the name of a field`,
        `Remove ${key}.`,
      );
    }
    refuseControl(key, path);
    if (member !== undefined) {
      result[key] = copy(member, [...path, key], budget);
    }
  }
  return result;
}

/**
 * A copy of a value that is plain data within the document's limits, so that nothing that follows can be surprised by cycles, depth,
 * accessors or `__proto__`. Fields without a value are left out.
 */
export function copyPlainValue(value: unknown): Result<unknown> {
  try {
    return {
      ok: true,
      value: copy(value, [], { left: documentLimits.values }),
    };
  } catch (error) {
    if (error instanceof Refused) {
      return { ok: false, problems: [error.problem] };
    }
    // An accessor or a proxy that throws: not plain data either.
    return {
      ok: false,
      problems: [
        {
          path: '',
          message: 'The document cannot be read',
          remedy: 'Use text, numbers, booleans, lists and objects only.',
        },
      ],
    };
  }
}
