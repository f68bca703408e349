import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosTranslate } from '../../translation';
import type { TimelineLane, TimelineModel } from './TimelineModel';
import { eventsLane } from './lanes/eventsLane';
import { faultLane } from './lanes/faultLane';
import { phasesLane } from './lanes/phasesLane';
import { probeLanes } from './lanes/probeLanes';
import { silenceLanes } from './lanes/silenceLanes';
import { runInstants } from './runInstants';
import { timelineTicks } from './timelineTicks';

/**
 * What a run's timeline shows, in the order that never changes: phases, fault
 * (or, where something is silent, one lane a target), probes, stop conditions,
 * events.
 *
 * @param now - the server's milliseconds, of its last answer where none comes
 * @param unheardUntil - set where no answer comes: until when nothing is known
 * @public
 */
export function buildTimeline(
  run: RunView,
  now: number,
  t: ChaosTranslate,
  unheardUntil?: number,
): TimelineModel {
  const instants = runInstants(run, now);
  const silent = run.attempts.some(
    attempt => attempt.unknownSince !== undefined,
  );
  const lanes: TimelineLane[] = [
    phasesLane(run, instants, t),
    ...(silent
      ? silenceLanes(run, instants, t)
      : [faultLane(run, instants, t)]),
    ...probeLanes(run, instants, 'steadyState', t),
    ...probeLanes(run, instants, 'stopCondition', t),
    eventsLane(run, instants, t),
  ];
  const { from, injectedAt, faultEndAt, deadlineAt, ended } = instants;
  const unheard =
    ended || unheardUntil === undefined || unheardUntil <= now
      ? undefined
      : { from: now, to: unheardUntil };
  const to = Math.max(instants.to, unheard?.to ?? 0);
  return {
    title: run.title,
    from,
    to,
    ticks: timelineTicks(from, to),
    lanes,
    bands:
      injectedAt === undefined || silent
        ? []
        : [{ from: injectedAt, to: faultEndAt ?? Math.min(now, to) }],
    deadline:
      !ended && faultEndAt === undefined && !silent ? deadlineAt : undefined,
    marks: silent
      ? [
          ...run.attempts.flatMap(attempt => attempt.unknownSince ?? []),
          ...(deadlineAt !== undefined && deadlineAt < now ? [deadlineAt] : []),
        ]
      : [],
    now: ended ? undefined : now,
    unheard,
  };
}
