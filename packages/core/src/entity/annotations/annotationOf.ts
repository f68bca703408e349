import type { EntityLike } from '../EntityLike';

/** An annotation's text, `undefined` when it is missing or blank. */
export function annotationOf(
  entity: EntityLike,
  key: string,
): string | undefined {
  const { annotations = {} } = entity.metadata;
  const text: unknown = Object.hasOwn(annotations, key)
    ? annotations[key]
    : undefined;
  return typeof text === 'string' && text.trim() !== ''
    ? text.trim()
    : undefined;
}
