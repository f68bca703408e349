import type { Result } from '../problem/Problem';
import { describeValue } from '../problem/describeValue';
import { refuse } from '../problem/refuse';

/**
 * Canonical form of a catalog reference, lower case: `component:default/payments`. The namespace may be left out (`default`), the kind may
 * be left out where `defaultKind` says what it is.
 *
 * @public
 */
export function parseEntityRef(
  text: string,
  defaultKind?: string,
): Result<string> {
  const match =
    text.length <= 200
      ? /^(?:([a-z][a-z0-9-]*):)?(?:([a-z0-9][a-z0-9_.-]*)\/)?([a-z0-9][a-z0-9_.-]*)$/i.exec(
          text,
        )
      : undefined;
  const kind = match?.[1] ?? defaultKind;
  if (!match || !kind) {
    return refuse({
      value: describeValue(text),
      message: `${describeValue(text)} is not an entity reference`,
      remedy: 'Write kind:namespace/name, e.g. component:default/payments.',
    });
  }
  return {
    ok: true,
    value: `${kind}:${match[2] ?? 'default'}/${match[3]}`.toLowerCase(),
  };
}
