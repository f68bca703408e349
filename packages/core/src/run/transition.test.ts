import { Story } from './testing/Story';
import { sampleRun } from './testing/samplePlan';
import type { StopCauseKind } from './types';

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
      recovery: 'clean',
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

  describe('go', () => {
    it('waits until the whole group is ready', () => {
      const story = Story.armed(sampleRun([{ targets: 2 }])).ready();
      expect(story.refusal(story.goEvent())).toMatch(/agent-1 is not ready/);
      story.ready(story.id(1)).go();
      expect(story.verbs()).toEqual(['sendGo']);
    });

    it('is granted once, with the present fence, and not after a stop', () => {
      const story = Story.armed(sampleRun()).ready();
      expect(story.refusal({ ...story.goEvent(), fence: 0 } as never)).toMatch(
        /Fence 0/,
      );
      story.go();
      expect(story.refusal(story.goEvent())).toMatch(/granted before/);
      expect(
        (() => {
          const stopped = Story.active(sampleRun([{ targets: 1 }])).stop();
          return stopped.refusal(stopped.goEvent());
        })(),
      ).toMatch(/no go/);
    });

    it('stops the run instead when a halt covers it', () => {
      const story = Story.armed(sampleRun()).ready();
      story.then({ ...story.goEvent(), haltId: 'h1' } as never);
      expect(story.state).toMatchObject({
        phase: 'aborted',
        stops: [{ kind: 'halt' }],
      });
      expect(story.verbs()).not.toContain('sendGo');
    });

    it('is not granted again to an adopter', () => {
      const story = Story.armed(sampleRun()).ready().go();
      story.at(6001);
      story.then({ type: 'adopt', owner: 'b', leaseUntil: 11_000 });
      expect(story.state.fence).toBe(2);
      expect(story.verbs()).not.toContain('sendGo');
      expect(story.refusal(story.goEvent())).toMatch(/granted before/);
    });
  });

  describe('stop', () => {
    it('is enabled in every phase before the end', () => {
      const stories = [
        new Story(sampleRun()),
        new Story(sampleRun([{ targets: 1 }], { phase: 'pendingApproval' })),
        new Story(sampleRun([{ targets: 1 }], { phase: 'queued' })),
        new Story(sampleRun([{ targets: 1 }], { phase: 'leased' })),
        new Story(sampleRun([{ targets: 1 }], { phase: 'preparing' })),
        Story.armed(sampleRun()),
      ];
      for (const story of stories) {
        expect(story.stop().state).toMatchObject({ phase: 'aborted' });
      }
      expect(Story.active(sampleRun()).stop().state.phase).toBe('stopping');
    });

    it('ends at once when no go was given, and tells the agents to forget', () => {
      const story = Story.armed(sampleRun([{ targets: 2 }]))
        .ready()
        .stop();
      expect(story.verbs()).toEqual(['sendStop', 'sendStop', 'finish']);
      expect(story.state.attempts.map(({ phase }) => phase)).toEqual([
        'neverStarted',
        'neverStarted',
      ]);
    });

    it('adds its cause and nothing else when it comes again', () => {
      const story = Story.active(sampleRun())
        .stop('stopCondition')
        .stop('user');
      expect(story.verbs()).toEqual([]);
      expect(story.state.stops.map(({ kind }) => kind)).toEqual([
        'stopCondition',
        'user',
      ]);
    });

    it('does not wait for the after-probes', () => {
      const story = Story.active(sampleRun())
        .stop('stopCondition')
        .hears(reverted)
        .stop();
      expect(story.state.afterProbes).toBe('skipped');
      expect(story.verbs()).toEqual(['decideVerdict']);
    });

    it.each<[StopCauseKind, string]>([
      ['user', 'aborted'],
      ['halt', 'aborted'],
      ['stopCondition', 'succeeded'],
      ['deadline', 'succeeded'],
      ['noData', 'succeeded'],
      ['targetGone', 'succeeded'],
      ['internalError', 'errored'],
      ['supervisionLost', 'errored'],
      ['credentialLost', 'errored'],
    ])('by %s ends %s', (kind, phase) => {
      const story = Story.active(sampleRun())
        .then({ type: 'stop', cause: { kind, reason: 'r' } })
        .hears(reverted)
        .then({ type: 'afterProbes', fence: 1, result: 'recovered' })
        .then({
          type: 'conclude',
          fence: 1,
          verdict: 'failed',
          recovery: 'clean',
          reason: 'r',
        });
      expect(story.state).toMatchObject({
        phase,
        recovery: 'clean',
        verdict: phase === 'errored' ? undefined : 'failed',
      });
    });
  });

  describe('what agents say', () => {
    it('stops the others when one refuses', () => {
      const story = Story.armed(sampleRun([{ targets: 2 }])).ready();
      story.hears({ type: 'refused', reason: 'no permission' }, story.id(1));
      expect(story.state).toMatchObject({
        phase: 'errored',
        reason:
          'Agent agent-1 did not start on process:boot:0:1: no permission',
      });
    });

    it('stops when a fault ends before its time', () => {
      const story = Story.active(sampleRun()).at(9000).hears(reverted);
      expect(story.state).toMatchObject({
        phase: 'verifying',
        stops: [{ kind: 'supervisionLost' }],
      });
    });

    it('completes when the agents reverted at their deadline', () => {
      const story = Story.active(sampleRun()).at(30_900).hears(reverted);
      expect(story.state.stops).toMatchObject([{ kind: 'completed' }]);
    });

    it('stops when the target is gone', () => {
      const story = Story.active(sampleRun()).hears({
        type: 'moot',
        evidence: 'exit 1',
      });
      expect(story.state.stops).toMatchObject([{ kind: 'targetGone' }]);
    });

    it('is errored when the injection failed', () => {
      const story = Story.armed(sampleRun()).ready().go().hears(reverted);
      expect(story.state).toMatchObject({
        phase: 'errored',
        recovery: 'clean',
      });
    });

    it('offers the next group when every attempt of the one before is settled', () => {
      const story = Story.active(
        sampleRun([
          { targets: 2, durationMs: 10_000 },
          { targets: 1, group: 1, durationMs: 5000 },
        ]),
      );
      expect(story.state.deadlineAt).toBe(16_000);
      story.at(11_000).hears(reverted);
      expect(story.verbs()).toEqual([]);
      story.hears(reverted, story.id(1));
      expect(story.effects).toEqual([{ do: 'offer', attemptId: story.id(2) }]);
      story.ready(story.id(2)).at(11_500).go(story.id(2));
      expect(story.state.deadlineAt).toBe(16_500);
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

  describe('unconfirmed', () => {
    const unconfirmed = () =>
      Story.active(sampleRun([{ targets: 2 }]))
        .stop('stopCondition')
        .at(20_000)
        .tick();
    const conclude = {
      type: 'conclude',
      fence: 1,
      verdict: 'passed',
      recovery: 'clean',
      reason: 'r',
    } as const;

    it('ends inconclusive once the agents have proven everything', () => {
      const story = unconfirmed().hears(reverted);
      expect(story.verbs()).toEqual([]);
      expect(story.refusal(conclude)).toMatch(/too early/);
      story.hears(reverted, story.id(1));
      expect(story.verbs()).toEqual(['decideVerdict']);
      expect(story.then(conclude).state).toMatchObject({
        phase: 'succeeded',
        verdict: 'inconclusive',
        recovery: 'clean',
      });
    });

    it('ends attested on an operator’s word, which is no proof', () => {
      const story = unconfirmed().hears(reverted);
      const attest = {
        type: 'attest',
        attemptId: story.id(1),
        by: 'user:default/mara',
        statement: 'absent',
        reason: 'looked',
      } as const;
      expect(story.refusal({ ...attest, attemptId: story.id(0) })).toMatch(
        /proven/,
      );
      story.then(attest);
      expect(story.refusal(attest)).toMatch(/attested/);
      expect(story.then(conclude).state).toMatchObject({
        verdict: 'inconclusive',
        recovery: 'attested',
      });
      expect(story.state.attempts[1].phase).toBe('injected');
    });
  });

  describe('adopt', () => {
    it('needs the lease to be over, or to be of a clock that was set back', () => {
      const story = Story.armed(sampleRun());
      const adopt = { type: 'adopt', owner: 'b', leaseUntil: 7000 } as const;
      expect(story.at(3000).refusal(adopt)).toMatch(/driven by a/);
      expect(story.refusal({ ...adopt, owner: 'a' })).toBeUndefined();
      expect(story.at(6001).refusal(adopt)).toBeUndefined();
      expect(
        story.at(-9000).refusal({ ...adopt, leaseUntil: -4000 }),
      ).toBeUndefined();
    });

    it('voids the words of the former driver', () => {
      const story = Story.active(sampleRun()).at(9000);
      story.then({ type: 'adopt', owner: 'b', leaseUntil: 14_000 });
      expect(
        story.refusal({ type: 'renew', fence: 1, leaseUntil: 20_000 }),
      ).toMatch(/Fence 1/);
    });
  });
});
