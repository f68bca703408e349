import { stopConditionBreached } from './stopConditionBreached';
import { sampleProbe, samplesOf } from './testing/samples';

const spec = sampleProbe({ role: 'stopCondition' });

describe('stopConditionBreached', () => {
  it('is breached when the probe is broken, and says by what', () => {
    expect(stopConditionBreached(spec, samplesOf('PPPFF'), 5000)).toEqual({
      breached: true,
      kind: 'stopCondition',
      reason: 'Authorisation p99 reached 300 ms, now 404 ms',
    });
  });

  it('is breached when there was no data for longer than the grace', () => {
    expect(
      stopConditionBreached(spec, samplesOf('PPPNNNNNNNNNNN'), 14_000),
    ).toEqual({
      breached: true,
      kind: 'noData',
      reason: 'Authorisation p99 has had no data for 12 s: N',
    });
  });

  it('is not breached by a lone failure, by nothing, or by too few samples', () => {
    for (const letters of ['PPPF', '', 'FF']) {
      expect(
        stopConditionBreached(spec, samplesOf(letters), letters.length * 1000),
      ).toEqual({ breached: false });
    }
  });
});
