import { lacksOutcome } from './lacksOutcome';

describe('lacksOutcome', () => {
  it.each([
    ['errored', undefined],
    ['aborted', undefined],
    ['succeeded', 'inconclusive'],
  ] as const)('counts a run that %s with verdict %s', (phase, verdict) => {
    expect(lacksOutcome(phase, verdict)).toBe(true);
  });

  it.each([
    ['succeeded', 'passed'],
    ['aborted', 'failed'],
    ['skipped', undefined],
    ['expired', undefined],
    ['rejected', undefined],
    ['active', undefined],
    ['unconfirmed', undefined],
  ] as const)(
    'does not count one that %s with verdict %s',
    (phase, verdict) => {
      expect(lacksOutcome(phase, verdict)).toBe(false);
    },
  );
});
