import { canShareTarget, combinationRefusal, faultCatalogue } from '.';

const types = [...faultCatalogue.keys()];

describe('canShareTarget', () => {
  it('is symmetric and gives a reason for every refusal', () => {
    for (const a of types) {
      for (const b of types) {
        expect(canShareTarget(a, b)).toBe(canShareTarget(b, a));
        expect(canShareTarget(a, b)).toBe(
          combinationRefusal(a, b) === undefined,
        );
      }
    }
  });

  it('never lets two faults of one type share a target', () => {
    expect(types.filter(type => canShareTarget(type, type))).toEqual([]);
  });

  it('refuses what hides or removes the other fault', () => {
    expect(canShareTarget('processKill', 'processPause')).toBe(false);
    expect(canShareTarget('processPause', 'cpuStress')).toBe(false);
    expect(canShareTarget('dependencyOutage', 'networkLatency')).toBe(false);
  });

  it('allows what can be told apart', () => {
    expect(canShareTarget('cpuStress', 'memoryStress')).toBe(true);
    expect(canShareTarget('networkLatency', 'httpAbort')).toBe(true);
  });
});
