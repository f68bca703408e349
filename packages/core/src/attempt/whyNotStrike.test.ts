import { GO_TTL_MS } from './constants';
import { decideAgentAttempt } from './decideAgentAttempt';
import { sampleAgentAttempt } from './testing/sampleAttempt';
import { whyNotStrike } from './whyNotStrike';

describe('whyNotStrike', () => {
  const shot = decideAgentAttempt(
    sampleAgentAttempt({ shape: 'oneShot', durationMs: 0 }),
    {
      type: 'go',
      nonce: 'nonce',
      fence: 1,
      highestFence: 1,
      halted: false,
      guardianAlive: true,
    },
    1500,
  ).state;

  it('lets a one-shot strike for two seconds after its go', () => {
    expect(whyNotStrike(shot, false, 1500)).toBeUndefined();
    expect(whyNotStrike(shot, false, 1500 + GO_TTL_MS)).toBeUndefined();
    expect(whyNotStrike(shot, false, 1501 + GO_TTL_MS)).toMatch(/2001 ms/);
  });

  it('keeps it back under a halt, on the clock of another boot, and without a go', () => {
    expect(whyNotStrike(shot, true, 1500)).toMatch(/halt/);
    expect(whyNotStrike(shot, false, 10)).toBeDefined();
    expect(
      whyNotStrike({ ...shot, goAt: undefined }, false, 1500),
    ).toBeDefined();
  });

  it('leaves held faults to their deadline', () => {
    expect(whyNotStrike(sampleAgentAttempt(), true, 99_999)).toBeUndefined();
  });
});
