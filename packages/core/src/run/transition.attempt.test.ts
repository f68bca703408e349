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
