const MAX_LABELS = 32;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/;

/** Reads `k=v,k=v`; what has no key or an impossible one is left out. */
export function parseLabels(text: string): Record<string, string> {
  const labels = text.split(',').flatMap(part => {
    const equals = part.indexOf('=');
    const key = part.slice(0, equals).trim();
    return equals > 0 && KEY.test(key)
      ? [
          [
            key,
            part
              .slice(equals + 1)
              .trim()
              .slice(0, 256),
          ] as const,
        ]
      : [];
  });
  return Object.fromEntries(labels.slice(0, MAX_LABELS));
}
