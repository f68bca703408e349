import fc from 'fast-check';
import { isTerminal } from './isTerminal';
import { SampleStep } from './testing/samplePlan';
import { SimulatedRun } from './testing/SimulatedRun';
import { Story } from './testing/Story';
import { sampleRun } from './testing/samplePlan';

type Step = (run: SimulatedRun) => void;

const plans = fc.constantFrom<SampleStep[]>(
  [{ targets: 2 }],
  [{ targets: 1, shape: 'oneShot' }],
  [
    { targets: 2, durationMs: 2000 },
    { targets: 1, group: 1, durationMs: 3000 },
  ],
);
const n = fc.nat({ max: 5 });
const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant<Step>(run => run.loseEffect()), weight: 4 },
  { arbitrary: fc.constant<Step>(run => run.perform()), weight: 6 },
  { arbitrary: fc.constant<Step>(run => run.advance()), weight: 6 },
  { arbitrary: n.map<Step>(i => run => run.grant(i)), weight: 2 },
  n.map<Step>(i => run => run.deliverCommand(i, false)),
  fc.tuple(n, n).map<Step>(
    ([i, j]) =>
      run =>
        run.deliverReport(i, j),
  ),
  fc.nat({ max: 12_000 }).map<Step>(ms => run => {
    run.now += ms;
    run.tick();
  }),
  fc.constant<Step>(run =>
    run.send({ type: 'stop', cause: { kind: 'user', reason: 'enough' } }),
  ),
);

/** Longest fault, revert, verification and what I17 allows beyond, in the plans above. */
const ALLOWED_MS = 30_000 + 1000 + 60_000 + 30_000;

describe('transition, when effects are lost and nobody crashes', () => {
  it('ends in time once everything works again (I17)', () => {
    const lostIn = new Set<string>();
    fc.assert(
      fc.property(plans, fc.array(steps, { maxLength: 60 }), (plan, story) => {
        const run = new SimulatedRun(plan);
        run.claim();
        story.forEach(step => step(run));
        // The last one is lost in any case: nothing but time may be needed.
        lostIn.add(run.state.phase);
        run.loseEffect();
        const until = run.now + ALLOWED_MS;
        while (run.now < until && !isTerminal(run.state.phase)) {
          run.now += 250;
          run.tick();
          run.advance();
        }
        expect(run.state.phase).toMatch(/^(succeeded|aborted|errored)$/);
        run.agents.forEach(agent => expect(agent.present).toBe(false));
      }),
      { numRuns: 500, seed: 11 },
    );
    for (const phase of ['leased', 'preparing', 'active', 'verifying']) {
      expect(lostIn).toContain(phase);
    }
  });

  it('asks again ever more rarely, and from the start in a new phase', () => {
    const story = new Story(sampleRun())
      .then({ type: 'submit', approvalNeeded: false })
      .then({ type: 'claim', owner: 'a', leaseUntil: 6000, guards: {} });
    const askedAt: number[] = [];
    for (let at = 1000; at <= 40_000; at += 500) {
      if (story.at(at).tick().verbs().includes('prepare')) {
        askedAt.push(at);
      }
    }
    expect(askedAt).toEqual([3000, 7000, 15_000, 25_000, 35_000]);
    story.stop();
    expect(story.state.phase).toBe('aborted');
  });

  it('asks for the verdict of an unconfirmed run that was attested', () => {
    const story = Story.active(sampleRun()).at(2000).stop().at(8000).tick();
    story.then({
      type: 'attest',
      attemptId: story.id(),
      by: 'user:default/noor',
      statement: 'absent',
      reason: 'looked',
    });
    expect(story.verbs()).toEqual(['decideVerdict']);
    expect(story.at(9999).tick().verbs()).toEqual([]);
    expect(story.at(10_000).tick().verbs()).toEqual(['decideVerdict']);
  });
});
