import { evaluateProbe } from './evaluateProbe';
import { isRelative } from './isRelative';
import { measureBaselines } from './measureBaselines';
import { probesBefore } from './probesBefore';
import { stopConditionBreached } from './stopConditionBreached';
import type { ProbeSample, ProbeSpec } from './types';

/** How long the steady state may take to show itself before a run, in milliseconds. */
const LONGEST_BEFORE_MS = 60_000;

/** What the probes say before anything is injected. @public */
export interface BeforeAnswer {
  result: 'held' | 'broken' | 'noData';
  /** For people. */
  reason: string;
  /** What later answers are compared with, by probe; there when it holds and a probe is relative. */
  baselines?: Record<string, number>;
}

/**
 * Decides whether a run may begin: every steady-state probe holds with enough samples, and no stop condition is breached already.
 *
 * @param since - when the probes began to be asked, milliseconds since the epoch
 * @returns undefined while it is too early to say
 * @public
 */
export function answerBefore(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
  since: number,
  now: number,
): BeforeAnswer | undefined {
  const asked = probesBefore(probes);
  if (asked.length === 0) {
    return { result: 'held', reason: 'no probe is asked before the fault' };
  }
  let waiting = false;
  for (const probe of asked) {
    const own = samples.filter(sample => sample.probe === probe.name);
    const breach =
      probe.role === 'stopCondition' &&
      own.length >= probe.minimumSamples &&
      stopConditionBreached(probe, own, now);
    if (breach && breach.breached) {
      return {
        result: breach.kind === 'noData' ? 'noData' : 'broken',
        reason: `${probe.name} is breached before the start: ${breach.reason}`,
      };
    }
    const { status, lastValue } = evaluateProbe(probe, own, now);
    if (status === 'broken') {
      const value = lastValue === undefined ? '' : ` (last ${lastValue})`;
      return {
        result: 'broken',
        reason: `${probe.name} does not hold before the start${value}`,
      };
    }
    if (status === 'noData' && now - since > probe.graceMs) {
      return {
        result: 'noData',
        reason: `${probe.name} has no data before the start: ${
          own.at(-1)?.detail ?? 'no answer'
        }`,
      };
    }
    if (status !== 'holds' || own.length < probe.minimumSamples) {
      waiting = true;
    }
  }
  if (!waiting) {
    return heldWith(probes, samples);
  }
  return now - since > LONGEST_BEFORE_MS
    ? {
        result: 'noData',
        reason: `the steady state did not show itself within ${
          LONGEST_BEFORE_MS / 1000
        } s`,
      }
    : undefined;
}

/** From here on limits are fixed: what is seen later must not move what it is held against. */
function heldWith(
  probes: readonly ProbeSpec[],
  samples: readonly ProbeSample[],
): BeforeAnswer {
  const relative = probes.filter(({ question }) => isRelative(question));
  if (relative.length === 0) {
    return { result: 'held', reason: 'every probe holds' };
  }
  const baselines = measureBaselines(relative, samples);
  const without = relative.find(({ name }) => !Object.hasOwn(baselines, name));
  return without
    ? {
        result: 'noData',
        reason: `${without.name} gave no number before the start to compare with`,
      }
    : { result: 'held', reason: 'every probe holds', baselines };
}
