import fc from 'fast-check';
import { READY_TTL_MS, SUPERVISION_TTL_MS } from './constants';
import { decideAgentAttempt } from './decideAgentAttempt';
import { isSettled } from './isSettled';
import { sampleAgentAttempt } from './testing/sampleAttempt';
import { tombstone } from './tombstone';
import type { AgentAttemptEvent, AgentAttemptState } from './types';

const go: AgentAttemptEvent = {
  type: 'go',
  nonce: 'nonce',
  fence: 1,
  highestFence: 1,
  halted: false,
  guardianAlive: true,
};

function verbs(
  state: AgentAttemptState,
  event: AgentAttemptEvent,
  at: number,
): string[] {
  return decideAgentAttempt(state, event, at).actions.map(action => action.do);
}

const injected = decideAgentAttempt(
  decideAgentAttempt(sampleAgentAttempt(), go, 1500).state,
  { type: 'injected' },
  1600,
).state;

describe('decideAgentAttempt', () => {
  it('injects at the go and counts the deadline from it', () => {
    const { state, actions } = decideAgentAttempt(
      sampleAgentAttempt(),
      go,
      1500,
    );
    expect(state).toMatchObject({ phase: 'injecting', deadlineAt: 31_500 });
    expect(actions).toEqual([{ do: 'report' }, { do: 'inject' }]);
  });

  it.each<
    [string, Partial<Extract<AgentAttemptEvent, { type: 'go' }>>, number]
  >([
    ['later than its ready allows', {}, 1000 + READY_TTL_MS + 1],
    ['on the clock of another boot', {}, 10],
    ['with a lower fence than was seen', { highestFence: 2 }, 1500],
    ['while a halt covers it', { halted: true }, 1500],
    ['without a guardian', { guardianAlive: false }, 1500],
  ])('refuses a go %s for good', (_, changes, at) => {
    const { state, actions } = decideAgentAttempt(
      sampleAgentAttempt(),
      { ...go, ...changes },
      at,
    );
    expect(state.phase).toBe('neverStarted');
    expect(actions.map(action => action.do)).toEqual(['refuse', 'report']);
    expect(verbs(state, go, 1500)).not.toContain('inject');
  });

  it('refuses a go for another ready and stays ready', () => {
    const other = { ...go, nonce: 'other' };
    expect(decideAgentAttempt(sampleAgentAttempt(), other, 1500)).toMatchObject(
      { state: { phase: 'ready' }, actions: [{ do: 'refuse' }] },
    );
  });

  it('refuses a go after the tombstone of a stop', () => {
    const state = tombstone('attempt-1', 'run-1', 'stopped');
    expect(verbs(state, go, 1500)).toEqual(['refuse', 'report']);
  });

  it('lets an unused ready expire', () => {
    const state = sampleAgentAttempt();
    expect(verbs(state, { type: 'tick' }, 3000)).toEqual([]);
    expect(decideAgentAttempt(state, { type: 'tick' }, 3001).state.phase).toBe(
      'neverStarted',
    );
  });

  it('reverts at the deadline, at a stop, and when supervision is lost', () => {
    const supervised = decideAgentAttempt(
      injected,
      { type: 'supervise', fence: 2, ttlMs: 99_999, heardAt: 20_000 },
      20_000,
    ).state;
    expect(supervised.supervisedUntil).toBe(20_000 + SUPERVISION_TTL_MS);
    expect(verbs(supervised, { type: 'tick' }, 31_499)).toEqual([]);
    expect(verbs(supervised, { type: 'tick' }, 31_500)).toContain('revert');
    expect(verbs(injected, { type: 'tick' }, 16_500)).toContain('revert');
    expect(verbs(injected, { type: 'stop', cause: 'u' }, 1700)).toContain(
      'revert',
    );
  });

  it('runs to the deadline without supervision when it was told to continue', () => {
    const state = { ...injected, onDisconnect: 'continue' as const };
    expect(verbs(state, { type: 'tick' }, 31_000)).toEqual([]);
    expect(verbs(state, { type: 'tick' }, 31_500)).toContain('revert');
  });

  it('ends the fault one lease after the word that its driver had heard last, however late and however often supervision arrives', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            ttlMs: fc.integer({ min: -1000, max: 100_000 }),
            heardAt: fc.integer({ min: 0, max: 40_000 }),
            at: fc.integer({ min: 1600, max: 31_000 }),
          }),
        ),
        orders => {
          const sent = orders.sort((one, other) => one.at - other.at);
          let state = injected;
          for (const { at, ...order } of sent) {
            const event = { type: 'supervise', fence: 1, ...order } as const;
            state = decideAgentAttempt(state, event, at).state;
          }
          const until = Math.max(
            1500,
            // Nobody can have heard what was not said yet.
            ...sent.map(({ heardAt, at }) => Math.min(heardAt, at)),
          );
          expect(
            verbs(state, { type: 'tick' }, until + SUPERVISION_TTL_MS),
          ).toContain('revert');
        },
      ),
    );
  });

  it('counts supervision from the word that it answers', () => {
    const event = { type: 'supervise', fence: 1, ttlMs: 15_000 } as const;
    const late = { ...event, heardAt: 10_000 };
    const { supervisedUntil } = decideAgentAttempt(
      injected,
      late,
      16_000,
    ).state;
    expect(supervisedUntil).toBe(25_000);
  });

  it('does not take supervision from a former driver', () => {
    const state = { ...injected, fence: 5 };
    const event = {
      type: 'supervise',
      fence: 4,
      ttlMs: 15_000,
      heardAt: 2000,
    } as const;
    expect(decideAgentAttempt(state, event, 2000)).toMatchObject({
      state: { supervisedUntil: injected.supervisedUntil },
      actions: [{ do: 'refuse' }],
    });
  });

  it('tries a failed revert again, not before its time', () => {
    const failed = decideAgentAttempt(
      { ...injected, phase: 'reverting' },
      { type: 'revertFailed', reason: 'busy' },
      5000,
    ).state;
    expect(failed.phase).toBe('revertFailed');
    expect(verbs(failed, { type: 'tick' }, 5999)).toEqual([]);
    expect(verbs(failed, { type: 'tick' }, 6000)).toContain('revert');
    expect(verbs(failed, { type: 'stop', cause: 'again' }, 5001)).toContain(
      'revert',
    );
  });

  it('reverts what was open when it starts again', () => {
    expect(verbs(injected, { type: 'agentRestarted' }, 5)).toContain('revert');
    expect(
      decideAgentAttempt(sampleAgentAttempt(), { type: 'agentRestarted' }, 5)
        .state.phase,
    ).toBe('neverStarted');
  });

  it('reverts again when an injection ends after its revert', () => {
    const reverted = { ...injected, phase: 'reverted' as const };
    expect(verbs(reverted, { type: 'injected' }, 5)).toContain('revert');
  });

  it('keeps a one-shot from striking when it is stopped, and lets it say how it ended', () => {
    const shot = decideAgentAttempt(
      sampleAgentAttempt({ shape: 'oneShot', durationMs: 0 }),
      go,
      1500,
    ).state;
    expect(verbs(shot, { type: 'tick' }, 99_999)).toEqual([]);
    expect(verbs(shot, { type: 'stop', cause: 'u' }, 1501)).toEqual([
      'report',
      'giveUp',
    ]);
    expect(decideAgentAttempt(shot, { type: 'spent' }, 1600).state.phase).toBe(
      'spent',
    );
    expect(
      decideAgentAttempt(shot, { type: 'injectFailed', reason: 'EPERM' }, 1600)
        .state.phase,
    ).toBe('neverStarted');
  });

  const events = fc.constantFrom<AgentAttemptEvent>(
    go,
    { ...go, halted: true },
    { type: 'supervise', fence: 1, ttlMs: 15_000, heardAt: 2000 },
    { type: 'stop', cause: 'c' },
    { type: 'tick' },
    { type: 'injected' },
    { type: 'spent' },
    { type: 'injectFailed', reason: 'f' },
    { type: 'reverted' },
    { type: 'moot' },
    { type: 'revertFailed', reason: 'r' },
    { type: 'agentRestarted' },
  );

  it('injects at most once, and never after a stop or an end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(events, fc.integer({ min: 0, max: 3000 }))),
        fc.constantFrom<AgentAttemptState['shape']>('held', 'oneShot'),
        (steps, shape) => {
          let state = sampleAgentAttempt({ shape });
          let now = 1000;
          let injections = 0;
          let stopped = false;
          for (const [event, passed] of steps) {
            now += passed;
            const before = state;
            const decision = decideAgentAttempt(state, event, now);
            state = decision.state;
            const injects = decision.actions.some(a => a.do === 'inject');
            injections += injects ? 1 : 0;
            expect(injects && (stopped || isSettled(before.phase))).toBe(false);
            stopped ||= event.type === 'stop';
          }
          expect(injections).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('has begun to revert at the first tick after the deadline, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(events, fc.integer({ min: 0, max: 3000 }))),
        steps => {
          let state = sampleAgentAttempt();
          let now = 1000;
          for (const [event, passed] of steps) {
            now += passed;
            state = decideAgentAttempt(state, event, now).state;
          }
          const late = 1000 + READY_TTL_MS + 30_000 + 1 + now;
          const end = decideAgentAttempt(state, { type: 'tick' }, late).state;
          expect(['ready', 'injecting', 'injected']).not.toContain(end.phase);
        },
      ),
    );
  });
});
