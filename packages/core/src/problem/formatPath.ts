/**
 * A dotted path, e.g. `spec.steps[0].parallel[1].duration`; keys that hold other characters than letters, digits, `-` and `_` are quoted.
 *
 * @public
 */
export function formatPath(path: ReadonlyArray<PropertyKey>): string {
  return path
    .map((part, index) => {
      if (typeof part === 'number') {
        return `[${part}]`;
      }
      const name = String(part).slice(0, 120);
      if (!/^[\w-]+$/.test(name)) {
        return `[${JSON.stringify(name)}]`;
      }
      return index === 0 ? name : `.${name}`;
    })
    .join('');
}
