import type { EffectReport } from '../control/messages';

/** What the proxy has measured of an effect, in words and as one number. */
export function describeEffect(report: EffectReport): {
  evidence: string;
  magnitude?: number;
} {
  const share = `${report.affected} of ${report.seen} requests`;
  const mean = report.meanDelayMs;
  switch (report.kind) {
    case 'delay':
      return mean === undefined
        ? { evidence: `in force; ${share} so far` }
        : {
            evidence: `${share} delayed, by ${Math.round(mean)} ms on average`,
            magnitude: Math.round(mean),
          };
    case 'hold':
      return {
        evidence: `${share} held, ${report.waiting} wait now`,
        magnitude: report.affected,
      };
    default:
      return {
        evidence: `${share} ${
          report.kind === 'reset' ? 'cut off' : 'answered with the error'
        }`,
        magnitude: report.affected,
      };
  }
}
