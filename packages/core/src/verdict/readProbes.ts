import { describeLimit } from '../probe/describeLimit';
import { readBreaks } from '../probe/readBreaks';
import type { ProbeBreak } from '../probe/readBreaks';
import type { ProbeSample, ProbeSpec } from '../probe/types';
import type { VerdictInput } from './VerdictInput';

/** What one probe says of the time since the injection. */
export interface ProbeFinding {
  spec: ProbeSpec;
  outcome: 'held' | 'broken' | 'noData';
  /** Held, but on fewer samples than it must have. */
  tooFew: boolean;
  /** It was to be asked while the fault was there, so only those samples say whether the service bore it. */
  askedDuring: boolean;
  breaks: ProbeBreak[];
  brokenForMs: number;
  worst?: number;
}

/** From when until when a fault was held. */
interface Window {
  from: number;
  until: number;
}

/**
 * Reads every probe that was to be asked since the injection.
 *
 * A probe that is to be asked while a held fault is there must have its samples then, and from the injection until the revert it may not be without
 * data for longer than its grace: what it says afterwards tells of the recovery only. A one-shot fault is an instant; there all samples since count.
 */
export function readProbes(input: VerdictInput): ProbeFinding[] {
  const { probes, samples, injectedAt = input.endedAt, endedAt } = input;
  const held = heldWindow(input);
  return probes
    .filter(({ mode }) => mode !== 'before')
    .map(spec => {
      const own = samples
        .filter(({ probe, at }) => probe === spec.name && at >= injectedAt)
        .sort((a, b) => a.at - b.at);
      const { breaks, withData } = readBreaks(spec, own);
      const window = spec.mode === 'after' ? undefined : held;
      const counted = window
        ? withData.filter(({ at }) => at <= window.until)
        : withData;
      const blind = Math.max(
        window ? blindnessWithin(window, counted) : 0,
        blindnessAmong(own.filter(({ phase }) => phase === 'after')),
      );
      const base = {
        spec,
        breaks,
        tooFew: counted.length < spec.minimumSamples,
        askedDuring: window !== undefined,
        brokenForMs: breaks.reduce(
          (sum, { from, until = endedAt }) => sum + until - from,
          0,
        ),
        worst: worstOf(spec, withData),
      };
      if (breaks.length > 0) {
        return { ...base, outcome: 'broken' };
      }
      const noData =
        blind > spec.graceMs || (own.length > 0 && withData.length === 0);
      return { ...base, outcome: noData ? 'noData' : 'held' };
    });
}

function heldWindow({
  attempts,
  injectedAt,
  revertedAt,
  endedAt,
}: VerdictInput): Window | undefined {
  const held = attempts.some(
    attempt =>
      attempt.durationMs !== undefined && attempt.injectedAt !== undefined,
  );
  return held && injectedAt !== undefined
    ? { from: injectedAt, until: revertedAt ?? endedAt }
    : undefined;
}

/** The longest time without an answer with data while the fault was there, whether or not anybody asked. */
function blindnessWithin(
  { from, until }: Window,
  withData: readonly ProbeSample[],
): number {
  return longestGap([from, ...withData.map(({ at }) => at), until]);
}

/** The longest time in which the probe was asked and had no data. */
function blindnessAmong(asked: readonly ProbeSample[]): number {
  return longestGap(
    asked
      .filter(
        ({ answer }, index) =>
          index === 0 ||
          index === asked.length - 1 ||
          answer === 'pass' ||
          answer === 'fail',
      )
      .map(({ at }) => at),
  );
}

function longestGap(marks: readonly number[]): number {
  return marks.reduce(
    (longest, at, index) =>
      index === 0 ? longest : Math.max(longest, at - marks[index - 1]),
    0,
  );
}

function worstOf(
  spec: ProbeSpec,
  withData: readonly ProbeSample[],
): number | undefined {
  const values = withData
    .filter(({ value }) => value !== undefined)
    .map(({ value, answer }) => ({ value: Number(value), answer }));
  if (values.length === 0) {
    return undefined;
  }
  const numbers = values.map(({ value }) => value);
  switch (describeLimit(spec.question).worst) {
    case 'highest':
      return Math.max(...numbers);
    case 'lowest':
      return Math.min(...numbers);
    default:
      return values.findLast(({ answer }) => answer === 'fail')?.value;
  }
}
