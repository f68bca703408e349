/** A difference with its sign, minus as a minus: `+4.8`, `−5.0`, `0.0`. @public */
export function formatSigned(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}
