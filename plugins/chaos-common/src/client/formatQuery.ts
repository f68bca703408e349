/** Values of a query; undefined ones are left out, lists are repeated. */
export type QueryValues = Record<
  string,
  string | number | readonly string[] | undefined
>;

/** Renders `?a=1&b=2`, or nothing when there is nothing to say. */
export function formatQuery(values: QueryValues = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) {
      continue;
    }
    for (const one of typeof value === 'object' ? value : [value]) {
      parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
