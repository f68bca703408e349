/**
 * A length of time for people: `850 ms`, `21 s`, `3 min 11 s`, `1 h 5 min`.
 *
 * @public
 */
export function formatSpan(milliseconds: number): string {
  if (milliseconds < 1000) {
    return `${Math.round(milliseconds)} ms`;
  }
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return join(minutes, 'min', seconds % 60, 's');
  }
  return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function join(big: number, unit: string, small: number, part: string): string {
  return small === 0 ? `${big} ${unit}` : `${big} ${unit} ${small} ${part}`;
}
