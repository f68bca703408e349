import { nearestName } from '@faultline/chaos-core';
import type { Problem } from '@faultline/chaos-core';
import type { z } from 'zod';
import { KNOWN_KEYS } from './strictKeys';

const SHOWN = 120;

/**
 * What is wrong with `chaos:`. Everybody who is signed in may read it, so it
 * shows a value only where one of a known and plain kind was expected: what
 * stands under an unknown key may be a secret (I9).
 */
export function configProblems(
  issue: z.core.$ZodIssue,
  written: unknown,
): Problem[] {
  const keys = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => unknownKey([...keys, key], issue.message));
  }
  const path = pathOf(keys);
  const value = shown(issue, valueAt(written, keys));
  return [
    {
      path,
      ...(value !== undefined && { value }),
      message: issue.message,
      remedy: `Correct ${path} in the app-config, then start the backend again`,
    },
  ];
}

function unknownKey(keys: string[], message: string): Problem {
  const path = pathOf(keys);
  const known = message.startsWith(KNOWN_KEYS)
    ? message.slice(KNOWN_KEYS.length).split(', ')
    : [];
  const near = nearestName(keys.at(-1) ?? '', known);
  const fix = near
    ? `Write ${pathOf([...keys.slice(0, -1), near])} instead of ${path}`
    : `Remove ${path}; known here are ${known.join(', ')}`;
  return {
    path,
    message: 'is not a known key',
    remedy: `${fix}, then start the backend again`,
  };
}

function pathOf(keys: string[]): string {
  return ['chaos', ...keys].join('.');
}

function valueAt(written: unknown, keys: string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    written,
  );
}

function shown(issue: z.core.$ZodIssue, value: unknown): string | undefined {
  const section =
    issue.code === 'invalid_type' &&
    ['object', 'array'].includes(issue.expected);
  if (section || value === undefined || typeof value === 'object') {
    return undefined;
  }
  // A name and password in an address are not for everybody either.
  return JSON.stringify(value)
    .slice(0, SHOWN)
    .replace(/\/\/[^/@]{0,120}@/, '//…@');
}
