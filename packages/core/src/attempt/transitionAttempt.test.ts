import fc from 'fast-check';
import { isSettled } from './isSettled';
import { mayBePresent } from './mayBePresent';
import { sampleAttempt } from './testing/sampleAttempt';
import { transitionAttempt } from './transitionAttempt';
import type { AttemptEvent, AttemptState } from './types';

const ready: AttemptEvent = {
  type: 'ready',
  nonce: 'n',
  bootId: 'b',
  journalIncarnation: 'j',
};

function through(events: AttemptEvent[], from = sampleAttempt()): AttemptState {
  return events.reduce((state, event, index) => {
    const result = transitionAttempt(state, event, index + 1);
    return result.ok ? result.state : state;
  }, from);
}

const granted = through([{ type: 'offer' }, ready, { type: 'go', fence: 3 }]);

describe('transitionAttempt', () => {
  it('goes from offer over ready and go to reverted', () => {
    const state = through(
      [
        { type: 'injecting' },
        { type: 'injected', evidence: 'state T', magnitude: 1 },
        { type: 'reverting' },
        { type: 'reverted', evidence: 'state S' },
      ],
      granted,
    );
    expect(state).toMatchObject({
      phase: 'reverted',
      goFence: 3,
      grantedAt: 3,
      injectedAt: 2,
      endedAt: 4,
      seen: 'absent',
      evidence: 'state S',
    });
  });

  it('grants a go once, and only to a ready attempt', () => {
    const go: AttemptEvent = { type: 'go', fence: 4 };
    expect(transitionAttempt(sampleAttempt(), go, 1).ok).toBe(false);
    expect(transitionAttempt(granted, go, 1)).toEqual({
      ok: false,
      reason: 'the go of attempt attempt-1 was granted before',
    });
  });

  it('takes a refusal as an end before the go only', () => {
    const refused: AttemptEvent = { type: 'refused', reason: 'no' };
    expect(through([{ type: 'offer' }, refused]).phase).toBe('neverStarted');
    expect(through([refused], granted).phase).toBe('granted');
  });

  it('does not believe that something injected never started', () => {
    const injected = through([{ type: 'injected', evidence: 'e' }], granted);
    const never: AttemptEvent = { type: 'neverStarted', reason: 'late' };
    expect(transitionAttempt(injected, never, 9).ok).toBe(false);
    expect(through([never], granted).phase).toBe('neverStarted');
  });

  it('reports an effect of an attempt that never started as a contradiction', () => {
    const over = through([{ type: 'neverStarted', reason: 'r' }], granted);
    expect(
      transitionAttempt(over, { type: 'injected', evidence: 'e' }, 9).ok,
    ).toBe(false);
  });

  it('keeps what was seen last while it is not settled, and when it heard', () => {
    const state = through(
      [
        { type: 'injected', evidence: 'e', magnitude: 400 },
        { type: 'observed', seen: 'present', evidence: 'f', magnitude: 402 },
      ],
      granted,
    );
    expect(state).toMatchObject({ magnitude: 402, evidence: 'f', heardAt: 2 });
  });

  const words = fc.constantFrom<AttemptEvent>(
    ready,
    { type: 'injecting' },
    { type: 'injected', evidence: 'i' },
    { type: 'reverting' },
    { type: 'revertFailed', reason: 'x' },
    { type: 'reverted', evidence: 'r' },
  );
  const core = ({ phase, goFence, injectedAt }: AttemptState) => ({
    phase,
    goFence,
    injected: injectedAt !== undefined,
  });

  it('ends the same in whatever order and however often words arrive', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { minLength: 1 }).chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], {
              minLength: list.length * 2,
            }),
          ),
        ),
        ([list, shuffled]) => {
          expect(core(through(shuffled, granted))).toEqual(
            core(through(list, granted)),
          );
        },
      ),
    );
  });

  it('never changes the phase of a settled attempt, and never moves back', () => {
    const anyEvent = fc.oneof(
      words,
      fc.constantFrom<AttemptEvent>(
        { type: 'offer' },
        { type: 'go', fence: 1 },
        { type: 'refused', reason: 'r' },
        { type: 'spent', evidence: 's' },
        { type: 'moot', evidence: 'm' },
        { type: 'expired', evidence: 'e' },
        { type: 'neverStarted', reason: 'n' },
        { type: 'observed', seen: 'present', evidence: 'o' },
      ),
    );
    fc.assert(
      fc.property(fc.array(anyEvent), events => {
        let state = sampleAttempt();
        let gos = 0;
        events.forEach((event, index) => {
          const result = transitionAttempt(state, event, index);
          const next = result.ok ? result.state : state;
          expect(isSettled(state.phase) && next.phase !== state.phase).toBe(
            false,
          );
          expect(
            mayBePresent(state) &&
              !mayBePresent(next) &&
              !isSettled(next.phase),
          ).toBe(false);
          gos += result.ok && event.type === 'go' ? 1 : 0;
          state = next;
        });
        expect(gos).toBeLessThanOrEqual(1);
      }),
    );
  });
});
