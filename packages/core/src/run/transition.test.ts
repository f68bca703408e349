import { Story } from './testing/Story';
import { sampleRun } from './testing/samplePlan';

const reverted = { type: 'reverted', evidence: 'state S' } as const;

describe('transition', () => {
  it('takes a held fault from draft to a verdict', () => {
    const story = Story.armed(sampleRun());
    expect(story.verbs()).toEqual(['offer']);
    story.ready().go();
    expect(story.verbs()).toEqual(['sendGo']);
    expect(story.state.deadlineAt).toBe(31_000);
    story.hears({ type: 'injected', evidence: 'state T' });
    expect(story.state).toMatchObject({ phase: 'active', injectedAt: 1000 });
    expect(story.verbs()).toEqual(['sampleDuring']);
    story.at(31_000).tick();
    expect(story.state.phase).toBe('stopping');
    expect(story.verbs()).toEqual(['sendStop']);
    story.hears(reverted);
    expect(story.state).toMatchObject({
      phase: 'verifying',
      revertedAt: 31_000,
    });
    story.then({ type: 'afterProbes', fence: 1, result: 'recovered' });
    expect(story.verbs()).toEqual(['decideVerdict']);
    story.then({
      type: 'conclude',
      fence: 1,
      verdict: 'passed',
      reason: 'all held',
    });
    expect(story.state).toMatchObject({
      phase: 'succeeded',
      verdict: 'passed',
      recovery: 'clean',
      endedAt: 31_000,
    });
    expect(
      story.refusal({ type: 'stop', cause: { kind: 'user', reason: 'x' } }),
    ).toBe('Run run-1 is over (succeeded); nothing changes it');
  });

  it('verifies by itself once a one-shot fault is spent', () => {
    const story = Story.armed(sampleRun([{ targets: 1, shape: 'oneShot' }]))
      .ready()
      .go()
      .hears({ type: 'spent', evidence: 'pid gone' });
    expect(story.state).toMatchObject({
      phase: 'verifying',
      stops: [{ kind: 'completed' }],
    });
  });

  it('waits for approval, and ends rejected or expired without it', () => {
    const waiting = () =>
      new Story(sampleRun()).then({ type: 'submit', approvalNeeded: true });
    expect(waiting().then({ type: 'approve', by: 'u' }).state.phase).toBe(
      'queued',
    );
    expect(
      waiting().then({ type: 'reject', by: 'u', reason: 'no' }).state,
    ).toMatchObject({ phase: 'rejected', reason: 'no' });
    expect(
      waiting().then({ type: 'expire', reason: '30 days' }).state.phase,
    ).toBe('expired');
  });

  it.each([
    [{ haltId: 'h1' }, 'Halt h1 covers it'],
    [{ slotTaken: true }, 'This start was taken before'],
    [{ windowClosed: 'window ended' }, 'window ended'],
    [{ overlap: 'run 7' }, 'It overlaps with run 7'],
  ])('skips a start that %j forbids', (guards, reason) => {
    const story = new Story(sampleRun())
      .then({ type: 'submit', approvalNeeded: false })
      .then({ type: 'claim', owner: 'a', leaseUntil: 6000, guards });
    expect(story.state).toMatchObject({ phase: 'skipped', reason });
  });

  it('injects nothing when the steady state does not hold or cannot be seen', () => {
    for (const result of ['broken', 'noData'] as const) {
      const story = new Story(sampleRun())
        .then({ type: 'submit', approvalNeeded: false })
        .then({ type: 'claim', owner: 'a', leaseUntil: 6000, guards: {} })
        .then({ type: 'prepare', fence: 1 })
        .then({
          type: 'beforeProbes',
          fence: 1,
          result,
          reason: 'p99 is 900 ms',
        });
      expect(story.state).toMatchObject({
        phase: 'skipped',
        reason: 'p99 is 900 ms',
        verdict: undefined,
      });
      expect(story.verbs()).toEqual(['finish']);
    }
  });

  it('ends errored when authority is gone at the start', () => {
    const story = new Story(sampleRun())
      .then({ type: 'submit', approvalNeeded: false })
      .then({ type: 'claim', owner: 'a', leaseUntil: 6000, guards: {} })
      .then({
        type: 'prepare',
        fence: 1,
        refusal: { kind: 'authority', reason: 'no owner any more' },
      });
    expect(story.state).toMatchObject({
      phase: 'errored',
      reason: 'no owner any more',
    });
  });

  describe('tick', () => {
    it('gives up on agents that do not answer', () => {
      const story = Story.armed(sampleRun()).at(30_999).tick();
      expect(story.state.phase).toBe('armed');
      expect(story.at(31_000).tick().state).toMatchObject({
        phase: 'errored',
        reason: 'Agent agent-0 did not answer for process:boot:0:0 within 30 s',
      });
    });

    it('raises an alarm when a revert is not proven in time, and sends it again', () => {
      const story = Story.active(sampleRun()).at(2000).stop();
      expect(story.at(7999).tick().state.phase).toBe('stopping');
      story.at(8000).tick();
      expect(story.state).toMatchObject({
        phase: 'unconfirmed',
        recovery: 'unconfirmed',
      });
      expect(story.verbs()).toEqual(['alarm', 'sendStop']);
      expect(story.stop().verbs()).toEqual(['sendStop']);
    });

    it('does not wait for after-probes for ever', () => {
      const story = Story.active(sampleRun())
        .stop('stopCondition')
        .hears(reverted);
      story.at(1000 + 60_000 + 5000).tick();
      expect(story.state.afterProbes).toBe('noData');
    });
  });
});
