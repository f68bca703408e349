import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import { formatTime } from '../../../format';
import type { ChaosTranslate } from '../../../translation';
import type { TimelineLane, TimelineSegment } from '../TimelineModel';
import type { RunInstants } from '../runInstants';

function attemptSegments(
  attempt: AttemptView,
  instants: RunInstants,
  t: ChaosTranslate,
): TimelineSegment[] {
  const from = attempt.injectedAt ?? instants.injectedAt;
  if (from === undefined) return [];
  const { now } = instants;
  if (attempt.unknownSince !== undefined) {
    const time = formatTime(attempt.unknownSince, 'clock');
    return [
      {
        from,
        to: attempt.unknownSince,
        label: t('timeline.present'),
        tone: 'live',
      },
      {
        from: attempt.unknownSince,
        to: now,
        label: t('run.unknownSince', { time }),
        tone: 'unknown',
      },
    ];
  }
  const end = attempt.endedAt ?? now;
  const present: TimelineSegment = {
    from,
    to: end,
    label: t('timeline.present'),
    tone: 'live',
  };
  return attempt.endedAt === undefined
    ? [present]
    : [
        present,
        { from: end, to: now, label: t('timeline.absent'), tone: 'pass' },
      ];
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
            to: instants.now,
            label: t('timeline.silent'),
            tone: 'unknown',
          },
        ],
      };
    },
  );
  return [...targets, ...agents];
}
