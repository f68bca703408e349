import { waitFor } from '../testing/waitFor.ts';
import { keepPace } from './keepPace.ts';

describe('keepPace', () => {
  it('calls at its rate, not earlier, and stops', async () => {
    const times: number[] = [];
    const startedAt = performance.now();
    const end = keepPace(100, () => times.push(performance.now() - startedAt));
    await waitFor('30 calls', () => times.length >= 30);
    end();

    times.forEach((time, index) =>
      expect(time).toBeGreaterThanOrEqual((index + 1) * 10 - 1),
    );
    const sent = times.length;
    let later = 0;
    const endLater = keepPace(100, () => {
      later += 1;
    });
    await waitFor('three turns of another pace', () => later >= 3);
    endLater();
    expect(times).toHaveLength(sent);
  });
});
