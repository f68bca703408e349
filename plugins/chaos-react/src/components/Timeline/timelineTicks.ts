const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const steps = [
  SECOND,
  2 * SECOND,
  5 * SECOND,
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
];

/**
 * Round instants on the axis, ten at most.
 *
 * @param from - milliseconds since the epoch
 * @param to - milliseconds since the epoch
 * @internal
 */
export function timelineTicks(from: number, to: number): number[] {
  const span = to - from;
  const step = steps.find(candidate => span / candidate <= 10) ?? 24 * HOUR;
  const ticks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    ticks.push(at);
  }
  return ticks;
}
