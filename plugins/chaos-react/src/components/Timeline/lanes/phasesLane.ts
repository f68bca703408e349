import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { formatSpan, formatTime } from '../../../format';
import type { ChaosTranslate } from '../../../translation';
import type { TimelineLane, TimelineSegment } from '../TimelineModel';
import type { RunInstants } from '../runInstants';

/** Before, fault, recovery check; what is only planned is dashed. @internal */
export function phasesLane(
  run: RunView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineLane {
  const { injectedAt, faultEndAt, deadlineAt, sampledFrom, now } = instants;
  const { ended, recoveryUntil, to } = instants;
  const segments: TimelineSegment[] = [];
  const add = (
    from: number,
    until: number,
    label: string,
    tone: TimelineSegment['tone'],
  ) => {
    if (until > from) segments.push({ from, to: until, label, tone });
  };
  if (sampledFrom !== undefined) {
    add(sampledFrom, injectedAt ?? now, t('timeline.before'), 'done');
  }
  const asked = formatSpan(run.plan.faultMs);
  if (injectedAt !== undefined && run.phase === 'unconfirmed') {
    const deadline = Math.min(deadlineAt ?? now, now);
    const label = t('timeline.faultAsked', { span: asked });
    add(injectedAt, deadline, label, 'done');
    add(deadline, now, t('timeline.unconfirmed'), 'warn');
  } else if (injectedAt !== undefined) {
    const until = faultEndAt ?? now;
    const label =
      faultEndAt === undefined
        ? t('timeline.faultActive')
        : t('timeline.faultActiveOf', {
            span: formatSpan(until - injectedAt),
            asked,
          });
    add(injectedAt, until, label, 'live');
    if (faultEndAt !== undefined) {
      const recoveredBy = ended ? run.endedAt ?? to : now;
      add(faultEndAt, recoveredBy, t('timeline.recoveryCheck'), 'done');
    }
    if (!ended && faultEndAt === undefined && deadlineAt !== undefined) {
      const time = formatTime(deadlineAt, 'clock');
      add(now, deadlineAt, t('timeline.until', { time }), 'plan');
    }
    if (!ended && recoveryUntil !== undefined) {
      const from = faultEndAt === undefined ? deadlineAt : now;
      if (from !== undefined) {
        add(from, recoveryUntil, t('timeline.recoveryPlanned'), 'plan');
      }
    }
  }
  return {
    kind: 'segments',
    key: 'phases',
    title: t('timeline.phases'),
    captions: [],
    segments,
  };
}
