import { decidingCause } from './decidingCause';
import { endPhaseOf } from './endPhaseOf';
import { Story } from './testing/Story';
import { sampleRun } from './testing/samplePlan';

const reverted = { type: 'reverted', evidence: 'state S' } as const;

describe('transition by what agents say', () => {
  it('stops the others when one refuses', () => {
    const story = Story.armed(sampleRun([{ targets: 2 }])).ready();
    story.hears({ type: 'refused', reason: 'no permission' }, story.id(1));
    expect(story.state).toMatchObject({
      phase: 'errored',
      reason: 'Agent agent-1 did not start on process:boot:0:1: no permission',
    });
  });

  it('stops when a fault ends before its time', () => {
    const story = Story.active(sampleRun()).at(9000).hears(reverted);
    expect(story.state).toMatchObject({
      phase: 'verifying',
      stops: [{ kind: 'supervisionLost' }],
    });
  });

  it('goes by when a fault ended, not by when that was heard', () => {
    const story = Story.active(sampleRun())
      .at(30_900)
      .hears(reverted, undefined, 6000);
    expect(story.state).toMatchObject({
      phase: 'verifying',
      stops: [{ kind: 'supervisionLost' }],
      revertedAt: 6000,
      verifyingAt: 30_900,
      attempts: [{ endedAt: 6000, heardAt: 30_900 }],
    });
  });

  it('does not blame the deadline for an end that was long before it', () => {
    const story = Story.active(sampleRun()).at(31_000).tick();
    expect(story.state.stops).toMatchObject([{ kind: 'deadline' }]);
    story.at(33_000).hears(reverted, undefined, 6000);
    expect(story.state).toMatchObject({ phase: 'verifying', revertedAt: 6000 });
    expect(decidingCause(story.state.stops)).toMatchObject({
      kind: 'supervisionLost',
      at: 6000,
    });
    expect(endPhaseOf(story.state)).toBe('errored');
  });

  it('does not call an end early that follows a stop', () => {
    const story = Story.active(sampleRun()).at(31_000).tick();
    story.at(31_200).hears(reverted, undefined, 31_100);
    expect(story.state.stops).toMatchObject([{ kind: 'deadline' }]);
    expect(endPhaseOf(story.state)).toBe('succeeded');
  });

  it('believes no time before the go and none in the future', () => {
    const story = Story.armed(sampleRun()).ready().go();
    const injected = { type: 'injected', evidence: 'T' } as const;
    expect(story.at(2000).hears(injected, undefined, 5).state.injectedAt).toBe(
      1000,
    );
    story.at(40_000).hears(reverted, undefined, 99_000);
    expect(story.state.revertedAt).toBe(40_000);
  });

  it('takes the first injection as the run’s, in whatever order they are heard', () => {
    const story = Story.armed(sampleRun([{ targets: 2 }]));
    [0, 1].forEach(index => story.ready(story.id(index)));
    [0, 1].forEach(index => story.go(story.id(index)));
    const injected = { type: 'injected', evidence: 'T' } as const;
    story.at(3000).hears(injected, story.id(0), 2500);
    story.hears(injected, story.id(1), 1500);
    expect(story.state.injectedAt).toBe(1500);
  });

  it('stops when the effect is not there while it should be', () => {
    const absent = { type: 'observed', seen: 'absent', evidence: 'S' } as const;
    const story = Story.active(sampleRun()).at(9000).hears(absent);
    expect(story.state).toMatchObject({
      phase: 'stopping',
      stops: [
        {
          kind: 'supervisionLost',
          reason:
            'Agent agent-0 saw the fault absent on process:boot:0:0 before its time: S',
        },
      ],
    });
    const never = Story.armed(sampleRun())
      .ready()
      .go()
      .hears({ type: 'injected', seen: 'absent', evidence: 'S' });
    expect(never.state).toMatchObject({
      phase: 'stopping',
      stops: [{ kind: 'supervisionLost' }],
      attempts: [{ seen: 'absent' }],
    });
  });

  it('takes no look at the end of its time, and none before the injection, for a vanished effect', () => {
    const absent = { type: 'observed', seen: 'absent', evidence: 'S' } as const;
    const late = Story.active(sampleRun()).at(30_900).hears(absent);
    expect(late.state.phase).toBe('active');
    const early = Story.armed(sampleRun()).ready().go().at(3000);
    early.hears({ type: 'injected', seen: 'present', evidence: 'T' });
    early.hears(absent, undefined, 2000);
    expect(early.state.phase).toBe('active');
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
    // Both faults, and between them one revert of 1 s and 30 s until the next one is there.
    expect(story.state.deadlineAt).toBe(47_000);
    story.at(11_000).hears(reverted);
    expect(story.verbs()).toEqual([]);
    story.hears(reverted, story.id(1));
    expect(story.effects).toEqual([{ do: 'offer', attemptId: story.id(2) }]);
    story.ready(story.id(2)).at(11_500).go(story.id(2));
    expect(story.state.deadlineAt).toBe(16_500);
  });

  it('gives a later group its whole time however long the one before took', () => {
    const story = Story.active(
      sampleRun([
        { targets: 1, durationMs: 10_000 },
        { targets: 1, group: 1, durationMs: 5000 },
      ]),
    );
    story.at(12_000).hears(reverted, undefined, 11_500).ready(story.id(1));
    story.at(40_000).tick();
    expect(story.state.stops).toEqual([]);
    story.go(story.id(1));
    story.hears({ type: 'injected', evidence: 'T' }, story.id(1));
    story.at(44_999).tick();
    expect(story.state.stops).toEqual([]);
    expect(story.at(45_000).tick().state.stops).toMatchObject([
      { kind: 'deadline' },
    ]);
  });
});

describe('transition by the steady state', () => {
  it('keeps what later answers are compared with, and writes it into history', () => {
    const story = new Story(
      sampleRun([{ targets: 1 }], { phase: 'preparing' }),
    );
    const baselines = { p99: 200 };
    story.then({
      type: 'beforeProbes',
      fence: 0,
      result: 'held',
      reason: 'held',
      baselines,
    });
    expect(story.state.baselines).toEqual(baselines);
    expect(story.records[0]).toMatchObject({
      type: 'probes.before',
      data: { baselines },
    });
  });
});

describe('transition by go', () => {
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

describe('transition by adopt', () => {
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
