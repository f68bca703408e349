import type { AttemptPhase } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { formatSpan, formatTime } from '../../../format';
import type { ChaosTranslate } from '../../../translation';
import { attemptWords } from '../../../words';
import type { TimelineEvent, TimelineLane } from '../TimelineModel';
import type { RunInstants } from '../runInstants';

function firstBreach(run: RunView, injectedAt: number): number | undefined {
  if (run.report?.timeToDetectMs !== undefined) {
    return injectedAt + run.report.timeToDetectMs;
  }
  return run.samples
    .filter(sample => sample.answer === 'fail' && sample.at >= injectedAt)
    .reduce<number | undefined>(
      (first, sample) =>
        first === undefined ? sample.at : Math.min(first, sample.at),
      undefined,
    );
}

const told: AttemptPhase[] = ['reverted', 'expired', 'moot', 'neverStarted'];

/** The last end of each kind; what is done once ends as it is injected. */
function ends(run: RunView, t: ChaosTranslate): TimelineEvent[] {
  return told.flatMap(phase => {
    const at = run.attempts.flatMap(attempt =>
      attempt.phase === phase ? attempt.endedAt ?? [] : [],
    );
    const label = t(attemptWords[phase].message).toLocaleLowerCase();
    return at.length > 0 ? [{ at: Math.max(...at), label }] : [];
  });
}

/** What happened when: injected, detected, ended, recovered. @internal */
export function eventsLane(
  run: RunView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineLane {
  const { injectedAt, faultEndAt, deadlineAt, now } = instants;
  const events: TimelineEvent[] = [];
  const silent = run.attempts.flatMap(attempt => attempt.unknownSince ?? []);
  if (injectedAt !== undefined) {
    events.push({
      at: injectedAt,
      label: t('timeline.injectedCount', { count: run.targets.injected }),
    });
    const breach = firstBreach(run, injectedAt);
    if (breach !== undefined) {
      events.push(
        run.report
          ? {
              at: breach,
              label: t('timeline.detected'),
              strong: formatSpan(breach - injectedAt),
            }
          : { at: breach, label: t('timeline.firstBreach') },
      );
    }
    const recoverMs = run.report?.timeToRecoverMs;
    if (recoverMs !== undefined) {
      events.push({
        at: injectedAt + recoverMs,
        label: t('timeline.recovered'),
        strong: formatSpan(recoverMs),
      });
    }
  }
  if (faultEndAt !== undefined) events.push(...ends(run, t));
  for (const { attested } of run.attempts) {
    if (attested) {
      events.push({ at: attested.at, label: t('timeline.attested') });
    }
  }
  if (silent.length > 0) {
    const since = Math.min(...silent);
    events.push({
      at: since,
      label: t('timeline.lastWord'),
      strong: formatTime(since, 'clock'),
    });
    if (deadlineAt !== undefined && deadlineAt < now) {
      events.push({
        at: deadlineAt,
        label: t('timeline.deadline'),
        strong: formatTime(deadlineAt, 'clock'),
      });
    }
  }
  events.sort((a, b) => a.at - b.at);
  return {
    kind: 'events',
    key: 'events',
    title: t('timeline.events'),
    captions: [],
    events,
  };
}
