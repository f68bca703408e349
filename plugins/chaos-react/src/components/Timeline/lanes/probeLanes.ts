import type { ProbeRole, ProbeSample, ProbeSpec } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { formatNumber, formatSpan } from '../../../format';
import type { ChaosTranslate } from '../../../translation';
import { probeWords } from '../../../words';
import { probeBreach, probeExpectation } from '../../Probes';
import { probeScale } from '../../Probes/probeScale';
import type { TimelineLane, TimelineSegment } from '../TimelineModel';
import type { RunInstants } from '../runInstants';

function laneStatus(run: RunView, probe: ProbeSpec, t: ChaosTranslate) {
  const outcome = run.report?.probes.find(one => one.probe === probe.name);
  if (outcome) {
    if (outcome.outcome === 'broken') {
      const span = formatSpan(outcome.brokenForMs);
      return {
        word: probeWords.broken,
        remark: t('probeText.brokenFor', { span }),
      };
    }
    return {
      word: outcome.outcome === 'held' ? probeWords.holds : probeWords.noData,
    };
  }
  const signal = run.signals.find(one => one.probe === probe.name);
  if (!signal) return undefined;
  const failing = signal.status === 'failing' || signal.status === 'broken';
  return {
    word: probeWords[
      failing && probe.role === 'stopCondition' ? 'breaching' : signal.status
    ],
    remark:
      signal.lastValue === undefined
        ? undefined
        : formatNumber(signal.lastValue, signal.unit),
  };
}

const segmentTone = {
  pass: 'done',
  fail: 'warn',
  noData: 'plan',
  error: 'plan',
} as const;

/** Neighbouring samples with the same answer, as stretches. */
function answerSegments(
  probe: ProbeSpec,
  samples: ProbeSample[],
  until: number,
  stopAt: number | undefined,
  t: ChaosTranslate,
): TimelineSegment[] {
  const segments: TimelineSegment[] = [];
  for (const sample of samples) {
    const last = segments[segments.length - 1];
    const tone =
      sample.answer === 'fail' && stopAt !== undefined && sample.at >= stopAt
        ? 'fail'
        : segmentTone[sample.answer];
    if (last) last.to = sample.at;
    if (!last || last.tone !== tone) {
      let label: string = probeExpectation(probe, t);
      if (sample.answer !== 'pass') label = probeBreach(probe, t);
      if (tone === 'fail' && sample.value !== undefined) {
        label = t('timeline.fired', { value: formatNumber(sample.value) });
      }
      segments.push({
        from: sample.at,
        to: sample.at,
        label: sample.answer === 'noData' ? t('timeline.noData') : label,
        tone,
      });
    }
  }
  const last = segments[segments.length - 1];
  if (last) last.to = Math.max(last.to, until);
  return segments;
}

/** One lane a probe of that role: a plot where there are numbers, else stretches. @internal */
export function probeLanes(
  run: RunView,
  instants: RunInstants,
  role: ProbeRole,
  t: ChaosTranslate,
): TimelineLane[] {
  return run.probes
    .filter(probe => probe.role === role)
    .map((probe): TimelineLane => {
      const samples = run.samples
        .filter(sample => sample.probe === probe.name)
        .sort((a, b) => a.at - b.at);

      const head = {
        key: `probe:${probe.name}`,
        title: probe.name,
        captions: [
          role === 'steadyState'
            ? t('probeText.steadyState', {
                expectation: probeExpectation(probe, t),
              })
            : t('probeText.stopCondition', { breach: probeBreach(probe, t) }),
        ],
        status: laneStatus(run, probe, t),
      };
      const { threshold, unit } = probeScale(probe);
      const numeric = samples.some(sample => sample.value !== undefined);
      if (role === 'stopCondition' || !numeric) {
        const end = instants.ended
          ? samples[samples.length - 1]?.at ?? instants.to
          : instants.now;
        const stop = run.stops.find(
          cause => cause.kind === 'stopCondition' && cause.by === probe.name,
        );
        return {
          ...head,
          kind: 'segments',
          segments: answerSegments(probe, samples, end, stop?.at, t),
        };
      }
      return {
        ...head,
        kind: 'plot',
        unit,
        points: samples,
        threshold:
          threshold === undefined
            ? undefined
            : { value: threshold, label: formatNumber(threshold, unit) },
      };
    });
}
