/** Most characters of a label's key (a prefix, a slash and a name, as in Kubernetes) and of its value. */
export const LONGEST_KEY = 317;
export const LONGEST_VALUE = 253;

/** Keys of labels: letters, digits, `-`, `_`, `.`, `/`; the first and the last a letter or digit. */
export function isLabelKey(key: string): boolean {
  return (
    key.length <= LONGEST_KEY &&
    /^[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?$/.test(key)
  );
}

/** Values of labels: the same characters and `:`, `@`, `+`; may be empty. Nothing that could mean something in a selector's text. */
export function isLabelValue(value: string): boolean {
  return value.length <= LONGEST_VALUE && /^[A-Za-z0-9._/:@+-]*$/.test(value);
}
