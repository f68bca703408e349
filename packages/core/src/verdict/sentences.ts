import { describeLimit } from '../probe/describeLimit';
import { formatValue } from '../probe/formatValue';
import { formatSpan } from './formatSpan';
import type { ProbeFinding } from './readProbes';
import type { VerdictInput } from './VerdictInput';

/** What broke, by how much and for how long, e.g. `p99 rose above 300 ms for 21 s (highest 462 ms) during “Latency +400 ms”.` */
export function sayBroken(
  { spec, brokenForMs, worst }: ProbeFinding,
  { faultSummary }: VerdictInput,
): string {
  const limit = describeLimit(spec.question);
  const number =
    worst === undefined
      ? ''
      : ` (${limit.worst} ${formatValue(worst, limit.unit)})`;
  const span = brokenForMs > 0 ? ` for ${formatSpan(brokenForMs)}` : '';
  return `${spec.name} ${limit.broke}${span}${number} during “${faultSummary}”.`;
}

/** The first cause, when it ended the run early. */
export function sayStopped({ stops }: VerdictInput): string | undefined {
  const stop = stops.find(({ kind }) => kind === 'stopCondition');
  return stop && `Ended early by its stop condition: ${stop.reason}.`;
}

/** @param count - of steady-state probes */
export function sayHeld(count: number, { faultSummary }: VerdictInput): string {
  return count === 1
    ? `The steady state held during “${faultSummary}”.`
    : `All ${count} probes held during “${faultSummary}”.`;
}
