import type { z } from 'zod';
import { describeValue } from './describeValue';
import { formatPath } from './formatPath';
import { nearestName } from './nearestName';
import type { Problem } from './Problem';
import { KNOWN_FIELDS } from './strictFields';

/** A problem with its path still as a list, so that its place in a text can be looked up. */
export type LocatedProblem = {
  problem: Problem;
  path: PropertyKey[];
  /** Whether the name of the field is wrong, or what it holds. */
  wrong: 'key' | 'value';
};

function valueAt(root: unknown, path: ReadonlyArray<PropertyKey>): unknown {
  let value = root;
  for (const part of path) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, part)
    ) {
      return undefined;
    }
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function listOf(names: readonly unknown[]): string {
  return names.map(String).join(', ');
}

function didYouMean(given: unknown, known: readonly string[]): string {
  const near =
    typeof given === 'string' ? nearestName(given, known) : undefined;
  return near ? `Did you mean ${near}? ` : '';
}

/** What is wrong and what to do, for the kinds of issue that carry no sentence of ours. */
function sentences(issue: z.core.$ZodIssue, value: unknown): [string, string] {
  const shown = describeValue(value);
  const name = String(issue.path.at(-1) ?? 'document');
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? [`${name} is missing`, `Add ${name}, of type ${issue.expected}.`]
        : [
            `${shown} is not of type ${issue.expected}`,
            `Write ${name} as ${issue.expected}.`,
          ];
    case 'invalid_value': {
      const known = issue.values.map(String);
      return [
        value === undefined ? `${name} is missing` : `${shown} is not known`,
        `${didYouMean(value, known)}Allowed: ${listOf(known)}.`,
      ];
    }
    case 'invalid_union': {
      const known = ('options' in issue && issue.options) || [];
      return [
        value === undefined ? `${name} is missing` : `${shown} is not known`,
        `${didYouMean(value, known.map(String))}Allowed: ${listOf(known)}.`,
      ];
    }
    case 'too_small':
    case 'too_big': {
      const small = issue.code === 'too_small';
      const bound = small ? issue.minimum : issue.maximum;
      const unit =
        { string: ' characters', array: ' entries', set: ' entries' }[
          issue.origin as string
        ] ?? '';
      const limit = `${small ? 'at least' : 'at most'} ${bound}${unit}`;
      return [
        unit
          ? `${name} must have ${limit}`
          : `${shown} is ${small ? 'below' : 'above'} ${bound}`,
        `Write ${limit}.`,
      ];
    }
    case 'invalid_key':
      return [
        `${name} is not a valid name`,
        'Use letters, digits, - _ . and /, starting with a letter or digit.',
      ];
    default:
      return [`${shown ?? name} is not valid`, issue.message];
  }
}

/** One issue of zod is one problem, except unknown fields: one for each. */
export function problemsFromIssues(
  issues: readonly z.core.$ZodIssue[],
  root: unknown,
): LocatedProblem[] {
  return issues.flatMap((issue): LocatedProblem[] => {
    const path = [...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = issue.message.startsWith(KNOWN_FIELDS)
        ? issue.message.slice(KNOWN_FIELDS.length).split(', ')
        : [];
      return issue.keys.map(key => ({
        path: [...path, key],
        wrong: 'key',
        problem: {
          path: formatPath([...path, key]),
          value: describeValue(valueAt(root, [...path, key])),
          message: `${describeValue(key)} is not a known field`,
          remedy: `${didYouMean(key, known)}Known here: ${listOf(known)}.`,
        },
      }));
    }
    const value = valueAt(root, path);
    const [ownMessage, ownRemedy] = issue.message.split('\n');
    const [message, remedy] = ownRemedy
      ? [ownMessage, ownRemedy]
      : sentences(issue, value);
    return [
      {
        path,
        wrong: 'value',
        problem: {
          path: formatPath(path),
          ...(value === undefined ? {} : { value: describeValue(value) }),
          message,
          remedy,
        },
      },
    ];
  });
}
