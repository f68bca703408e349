import type { AttemptEvent, EffectSeen } from '@faultline/chaos-core';
import type { AttemptReport } from '../generated/chaos/agent/v1/agent';
import { WireError } from './WireError';
import { plainText } from './plainText';

const EFFECTS: readonly string[] = [
  'present',
  'changing',
  'absent',
  'spent',
  'moot',
];

function magnitudeOf(report: AttemptReport): { magnitude?: number } {
  const { magnitude } = report;
  // A finite number of a believable size, else no number: a lie or a bug must not become a measurement.
  return magnitude !== undefined &&
    Number.isFinite(magnitude) &&
    Math.abs(magnitude) < 1e15
    ? { magnitude }
    : {};
}

function seenIn({ effect }: AttemptReport): EffectSeen {
  return EFFECTS.includes(effect) ? (effect as EffectSeen) : 'unknown';
}

/**
 * What an agent's report means to the attempt machine.
 *
 * @throws {@link WireError} when the phase is unknown.
 * @public
 */
export function attemptEventFromReport(report: AttemptReport): AttemptEvent {
  const evidence = plainText(report.evidence);
  switch (report.phase) {
    case 'injecting':
    case 'reverting':
      return { type: report.phase };
    case 'injected':
    case 'observed':
      return {
        type: report.phase,
        seen: seenIn(report),
        evidence,
        ...magnitudeOf(report),
      };
    case 'spent':
      return { type: 'spent', seen: seenIn(report), evidence };
    case 'reverted':
    case 'moot':
    case 'expired':
      return { type: report.phase, evidence };
    case 'revertFailed':
    case 'neverStarted':
      return { type: report.phase, reason: evidence };
    default:
      throw new WireError(
        `attempt phase ${plainText(report.phase, 40)} is not known`,
      );
  }
}
