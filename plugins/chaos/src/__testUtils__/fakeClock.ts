import { act } from '@testing-library/react';

/** A page's timers and clocks in the hand of a test. */
export const fakeClock = {
  start() {
    jest.useFakeTimers({
      doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'],
    });
  },
  /** @param ms - milliseconds that pass on the page */
  async pass(ms: number) {
    await act(() => jest.advanceTimersByTimeAsync(ms));
  },
  stop() {
    jest.useRealTimers();
  },
};
