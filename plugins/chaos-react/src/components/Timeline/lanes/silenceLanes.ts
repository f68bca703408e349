import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { formatTime } from '../../../format';
import type { ChaosTranslate } from '../../../translation';
import { attemptWords } from '../../../words';
import type { TimelineLane, TimelineSegment } from '../TimelineModel';
import type { RunInstants } from '../runInstants';

function attemptSegments(
  attempt: AttemptView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineSegment[] {
  const { injectedAt, unknownSince, endedAt, phase } = attempt;
  const { now, to } = instants;
  const until = Math.min(now, to);
  const segments: TimelineSegment[] = [];
  const add = (
    from: number,
    end: number,
    label: string,
    tone: TimelineSegment['tone'],
  ) => {
    if (end > from) segments.push({ from, to: end, label, tone });
  };
  const known = unknownSince ?? endedAt ?? until;
  // Present is said only of a target where its own agent reported the fault.
  if (injectedAt !== undefined) {
    add(injectedAt, known, t('timeline.present'), 'live');
  }
  if (unknownSince !== undefined) {
    const time = formatTime(unknownSince, 'clock');
    add(unknownSince, until, t('run.unknownSince', { time }), 'unknown');
  } else if (endedAt !== undefined) {
    const undone = phase === 'reverted' || phase === 'expired';
    const label =
      phase === 'reverted'
        ? t('timeline.absent')
        : t(attemptWords[phase].message).toLocaleLowerCase();
    add(endedAt, until, label, undone ? 'pass' : 'done');
  }
  return segments;
}

/**
 * One lane a target and one a silent agent: where something is unknown, a
 * summary over all targets would hide it.
 *
 * @internal
 */
export function silenceLanes(
  run: RunView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineLane[] {
  const targets = run.attempts.map(
    (attempt): TimelineLane => ({
      kind: 'segments',
      key: `attempt:${attempt.id}`,
      title: attempt.target.name,
      captions: [attempt.summary],
      segments: attemptSegments(attempt, instants, t),
    }),
  );
  const silent = run.attempts.filter(
    attempt => attempt.unknownSince !== undefined,
  );
  const agents = [...new Set(silent.map(attempt => attempt.agentId))].map(
    (agent): TimelineLane => {
      const since = Math.max(
        ...silent
          .filter(attempt => attempt.agentId === agent)
          .map(attempt => attempt.unknownSince ?? 0),
      );
      return {
        kind: 'segments',
        key: `agent:${agent}`,
        title: t('timeline.agentOn', { agent }),
        captions: [
          t('timeline.agentLine', { time: formatTime(since, 'clock') }),
        ],
        segments: [
          {
            from: instants.from,
            to: since,
            label: t('timeline.heard'),
            tone: 'done',
          },
          {
            from: since,
            to: Math.min(instants.now, instants.to),
            label: t('timeline.silent'),
            tone: 'unknown',
          },
        ],
      };
    },
  );
  return [...targets, ...agents];
}
