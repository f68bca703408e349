/** SQL knows only null for "nothing". */
export function optional<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}

/** A bigint column that may be empty; PostgreSQL gives it as text. */
export function optionalNumber(
  value: number | string | null | undefined,
): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}
