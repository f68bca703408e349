import { decidingCause } from '../run/decidingCause';
import { endPhaseOf } from '../run/endPhaseOf';
import { isSettled } from '../attempt/isSettled';
import type { StopCause } from '../run/types';
import { formatSpan } from './formatSpan';
import type { ProbeFinding } from './readProbes';
import { sayBroken, sayHeld, sayStopped } from './sentences';
import type { Recovery, Verdict, VerdictReport } from './types';
import type { VerdictInput } from './VerdictInput';

/** A verdict, or none, and why. */
export interface Judgement {
  verdict?: Verdict;
  sentence: string;
}

/** The order of docs/concepts/verdicts-and-scores.md, "The verdict, in this order": the first rule that applies decides. */
export function judge(
  input: VerdictInput,
  findings: readonly ProbeFinding[],
  recovery: Recovery,
  times: Pick<VerdictReport, 'timeToRecoverMs'>,
): Judgement {
  const first = decidingCause(input.stops);
  const end = endPhaseOf(input);
  if (end === 'errored' || end === 'skipped') {
    return { sentence: `${first?.reason ?? 'The run could not be done'}.` };
  }
  return (
    unconfirmed(input, recovery) ??
    failed(input, findings) ??
    blind(input, findings) ??
    stoppedByPerson(input) ??
    notRun(input) ??
    withoutEffect(input) ??
    held(input, findings, times)
  );
}

function unconfirmed(
  { attempts, afterProbes }: VerdictInput,
  recovery: Recovery,
): Judgement | undefined {
  if (recovery === 'clean' && afterProbes !== 'pending') {
    return undefined;
  }
  const open = attempts.filter(({ phase }) => !isSettled(phase)).length;
  return {
    verdict: 'inconclusive',
    sentence:
      open === 0
        ? 'The fault was proven gone only after its bound, so recovery was not looked at.'
        : `The fault is not proven gone on ${open} of ${attempts.length} targets, so nothing is said of the service.`,
  };
}

function failed(
  input: VerdictInput,
  findings: readonly ProbeFinding[],
): Judgement | undefined {
  const [worst] = findings
    .filter(
      ({ spec, outcome }) =>
        spec.role === 'steadyState' && outcome === 'broken',
    )
    .sort((a, b) => b.brokenForMs - a.brokenForMs);
  const broken = worst && sayBroken(worst, input);
  const stopped = sayStopped(input);
  const notBack =
    input.afterProbes === 'notRecovered'
      ? 'It did not come back before the recovery check ended.'
      : undefined;
  const holds = input.expectation.kind === 'holds' ? broken : undefined;
  if (stopped === undefined && holds === undefined && notBack === undefined) {
    return undefined;
  }
  return {
    verdict: 'failed',
    sentence: [broken, stopped, notBack].filter(Boolean).join(' '),
  };
}

function blind(
  input: VerdictInput,
  findings: readonly ProbeFinding[],
): Judgement | undefined {
  const stop = decidingCause(input.stops);
  if (stop?.kind === 'noData') {
    return inconclusive(`Stopped for want of data: ${stop.reason}.`);
  }
  const missing = findings.find(
    ({ spec, outcome }) => spec.required && outcome === 'noData',
  );
  if (missing) {
    return inconclusive(
      `${missing.spec.name} had no data for longer than ${formatSpan(
        missing.spec.graceMs,
      )}; no data is no pass.`,
    );
  }
  return input.afterProbes === 'noData'
    ? inconclusive('The recovery check had no data; no data is no pass.')
    : undefined;
}

function stoppedByPerson({
  stops,
  afterProbes,
}: VerdictInput): Judgement | undefined {
  const deciding = decidingCause(stops);
  const stop =
    afterProbes === 'cutShort' && !isByPerson(deciding)
      ? stops.findLast(isByPerson)
      : deciding;
  if (stop === undefined || !isByPerson(stop)) {
    return afterProbes === 'cutShort'
      ? { sentence: 'Stopped before the recovery check ended.' }
      : undefined;
  }
  const by = stop.by === undefined ? '' : ` by ${stop.by}`;
  return { sentence: `Stopped${by}: ${stop.reason}.` };
}

function isByPerson(stop: StopCause | undefined): boolean {
  return stop?.kind === 'user' || stop?.kind === 'halt';
}

/** A fault that never was there says nothing of the service, however well that did meanwhile. */
function notRun({ attempts, stops }: VerdictInput): Judgement | undefined {
  const missing = attempts.filter(({ injectedAt }) => injectedAt === undefined);
  if (missing.length === 0) {
    return undefined;
  }
  const step = Math.min(...missing.map(attempt => attempt.step));
  const all = attempts.filter(attempt => attempt.step === step);
  const without = missing.filter(attempt => attempt.step === step).length;
  const where =
    without === all.length ? '' : ` on ${without} of ${all.length} targets`;
  const why = decidingCause(stops)?.reason;
  return inconclusive(
    `Step ${step + 1} was not run${where}${why ? `: ${why}` : ''}.`,
  );
}

/** What was done once and was not seen to work says nothing either. */
function withoutEffect({ attempts }: VerdictInput): Judgement | undefined {
  const idle = attempts.find(
    ({ phase, seen }) => phase === 'spent' && seen === 'absent',
  );
  return (
    idle &&
    inconclusive(
      `${idle.targetId} was not seen to give way: ${
        idle.evidence ?? 'the fault had no effect'
      }.`,
    )
  );
}

function held(
  input: VerdictInput,
  findings: readonly ProbeFinding[],
  { timeToRecoverMs }: Pick<VerdictReport, 'timeToRecoverMs'>,
): Judgement {
  const steady = findings.filter(({ spec }) => spec.role === 'steadyState');
  const tooFew = steady.find(({ spec, tooFew: few }) => spec.required && few);
  if (steady.length === 0) {
    return inconclusive('No probe looked at the service; no data is no pass.');
  }
  if (tooFew) {
    return inconclusive(
      `${tooFew.spec.name} had fewer than ${
        tooFew.spec.minimumSamples
      } samples with data${
        tooFew.askedDuring ? ' while the fault was there' : ''
      }; no data is no pass.`,
    );
  }
  const { expectation } = input;
  const broken = steady.some(({ outcome }) => outcome === 'broken');
  if (expectation.kind !== 'recoversWithin' || !broken) {
    return { verdict: 'passed', sentence: sayHeld(steady.length, input) };
  }
  const objective = formatSpan(expectation.objectiveMs);
  if (timeToRecoverMs === undefined) {
    return inconclusive(
      `It was broken and the recovery check was cut short, so it is not known whether it recovers within ${objective}.`,
    );
  }
  const took = formatSpan(timeToRecoverMs);
  return timeToRecoverMs > expectation.objectiveMs
    ? {
        verdict: 'degraded',
        sentence: `Recovered ${took} after the injection; the objective is ${objective}.`,
      }
    : {
        verdict: 'passed',
        sentence: `Recovered ${took} after the injection, within the objective of ${objective}.`,
      };
}

function inconclusive(sentence: string): Judgement {
  return { verdict: 'inconclusive', sentence };
}
