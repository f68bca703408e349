import { decidingCause } from './decidingCause';
import { Story } from './testing/Story';
import { sampleRun } from './testing/samplePlan';
import type { StopCauseKind } from './types';

const reverted = { type: 'reverted', evidence: 'state S' } as const;

describe('transition by stop', () => {
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
    const story = Story.active(sampleRun()).stop('stopCondition').stop('user');
    expect(story.verbs()).toEqual([]);
    expect(story.state.stops.map(({ kind }) => kind)).toEqual([
      'stopCondition',
      'user',
    ]);
  });

  it('by a halt ends aborted, also when the agent was faster than the row', () => {
    const story = Story.active(sampleRun()).at(9000).hears(reverted);
    expect(story.state.stops).toMatchObject([{ kind: 'supervisionLost' }]);
    story.stop('halt').then({
      type: 'conclude',
      fence: 1,
      verdict: undefined,
      reason: 'r',
    });
    expect(story.state.phase).toBe('aborted');
  });

  it('does not turn an earlier end by the tool into one by a person', () => {
    const story = Story.active(sampleRun()).at(9000).hears(reverted);
    story.at(12_000).stop('user').then({
      type: 'conclude',
      fence: 1,
      verdict: undefined,
      reason: 'r',
    });
    expect(story.state.phase).toBe('errored');
  });

  it('does not wait for the after-probes', () => {
    const story = Story.active(sampleRun())
      .stop('stopCondition')
      .hears(reverted)
      .stop();
    expect(story.state.afterProbes).toBe('cutShort');
    expect(story.verbs()).toEqual(['decideVerdict']);
  });

  it('in the recovery check ends aborted, though the fault had its time', () => {
    const story = Story.active(sampleRun()).at(30_900).hears(reverted);
    expect(story.state.stops).toMatchObject([{ kind: 'completed' }]);
    story.stop().then({
      type: 'conclude',
      fence: 1,
      verdict: undefined,
      reason: 'Stopped: by user.',
    });
    expect(story.state.phase).toBe('aborted');
  });

  it('by a condition outlasts the agent’s word that was faster than the row', () => {
    const story = Story.active(sampleRun())
      .at(9000)
      .hears(reverted)
      .stop('stopCondition');
    expect(decidingCause(story.state.stops)?.kind).toBe('stopCondition');
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
        reason: 'r',
      });
    expect(story.state).toMatchObject({
      phase,
      recovery: 'clean',
      verdict: phase === 'errored' ? undefined : 'failed',
    });
  });
});

describe('transition of an unconfirmed run', () => {
  const unconfirmed = () =>
    Story.active(sampleRun([{ targets: 2 }]))
      .stop('stopCondition')
      .at(20_000)
      .tick();
  const conclude = {
    type: 'conclude',
    fence: 1,
    verdict: 'passed',
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
