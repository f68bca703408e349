import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosTranslate } from '../../../translation';
import type { TimelineLane } from '../TimelineModel';
import { observedText } from '../../Targets/observedText';
import type { RunInstants } from '../runInstants';

/** What was asked, and what was seen of it, as one step. @internal */
export function faultLane(
  run: RunView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineLane {
  const { injectedAt, faultEndAt, now, to, ended } = instants;
  const observed = observedText(run.attempts, run.plan);
  const injected = run.attempts.filter(one => one.injectedAt !== undefined);
  const once =
    injected.length > 0 && injected.every(one => one.phase === 'spent');
  const samples = run.attempts.flatMap(attempt => attempt.injectedAt ?? []);
  if (faultEndAt === undefined) {
    samples.push(
      ...run.attempts.flatMap(attempt =>
        attempt.seen === 'present' ? attempt.heardAt ?? [] : [],
      ),
    );
  }
  return {
    kind: 'step',
    key: 'fault',
    title: t('timeline.fault'),
    captions: [
      run.faultSummary,
      ...(observed ? [t('timeline.observed', { value: observed })] : []),
    ],
    spans:
      injectedAt === undefined
        ? []
        : [{ from: injectedAt, to: faultEndAt ?? now }],
    samples,
    label: once ? t('attempt.spent') : t('timeline.faultPresent'),
    until: ended ? to : now,
  };
}
