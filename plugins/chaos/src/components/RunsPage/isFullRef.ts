/** What the control plane takes for a reference; bounded, as all it is given. */
const FULL_REF = /^[a-z0-9]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i;
const LONGEST = 300;

/** Is it a catalog reference in full, `kind:namespace/name`? @internal */
export function isFullRef(text: string): boolean {
  return text.length <= LONGEST && FULL_REF.test(text);
}
