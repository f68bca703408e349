import fc from 'fast-check';
import { isSettled } from '../attempt/isSettled';
import { isTerminal } from './isTerminal';
import { SampleStep } from './testing/samplePlan';
import { SimulatedRun } from './testing/SimulatedRun';

const plans = fc.constantFrom<SampleStep[]>(
  [{ targets: 2 }],
  [{ targets: 1, shape: 'oneShot' }],
  [
    { targets: 1, durationMs: 4000 },
    { targets: 1, group: 1, shape: 'oneShot' },
  ],
  [
    { targets: 2, durationMs: 2000 },
    { targets: 1, group: 1, durationMs: 3000 },
  ],
);

type Step = (run: SimulatedRun) => unknown;

const n = fc.nat({ max: 5 });
const user = { type: 'stop', cause: { kind: 'user', reason: 'u' } } as const;
const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant<Step>(run => run.advance()), weight: 8 },
  fc.constant<Step>(run => run.advance(1)),
  { arbitrary: fc.constant<Step>(run => run.perform()), weight: 8 },
  { arbitrary: n.map<Step>(i => run => run.grant(i)), weight: 4 },
  {
    arbitrary: fc.tuple(n, fc.boolean()).map<Step>(
      ([i, keep]) =>
        run =>
          run.deliverCommand(i, keep),
    ),
    weight: 6,
  },
  {
    arbitrary: fc.tuple(n, n).map<Step>(
      ([i, j]) =>
        run =>
          run.deliverReport(i, j),
    ),
    weight: 10,
  },
  { arbitrary: n.map<Step>(i => run => run.agent(i).tick(run.now)), weight: 2 },
  {
    arbitrary: fc.nat({ max: 2500 }).map<Step>(ms => run => {
      run.now += ms;
    }),
    weight: 3,
  },
  fc.constant<Step>(run => run.tick()),
  n.map<Step>(i => run => run.loseCommand(i)),
  n.map<Step>(i => run => run.agent(i).restart(run.now)),
  n.map<Step>(i => run => run.grant(i, 1)),
  fc.constant<Step>(run => run.crash()),
  fc.constant<Step>(run => run.send(user)),
  fc.boolean().map<Step>(stored => run => run.halt(stored)),
  n.map<Step>(i => run => run.agent(i).halt(run.now)),
  fc.constant<Step>(run => run.lift()),
  n.map<Step>(i => run => run.agent(i).vanish()),
  n.map<Step>(i => run => run.attest(i)),
  fc
    .constantFrom<SimulatedRun['before']>('held', 'broken', 'noData')
    .map<Step>(answer => run => {
      run.before = answer;
    }),
  fc
    .constantFrom<SimulatedRun['after']>(
      'recovered',
      'notRecovered',
      'noData',
      'skipped',
    )
    .map<Step>(answer => run => {
      run.after = answer;
    }),
  fc
    .constantFrom('skip', 'expire')
    .map<Step>(type => run => run.send({ type, reason: 'too late' })),
);

/** Most runs are taken up; some are not, and end before anybody drives them. */
const openings = fc.oneof(
  { arbitrary: fc.constant<Step>(run => run.claim()), weight: 20 },
  fc
    .constantFrom('skip', 'expire')
    .map<Step>(type => run => run.send({ type, reason: 'too late' })),
);
const stories = fc
  .tuple(openings, fc.array(steps, { maxLength: 80 }))
  .map(([opening, story]) => [opening, ...story]);

/** Most stories begin well; the interesting ones end badly. */
function tell(plan: SampleStep[], story: Step[]): SimulatedRun {
  const run = new SimulatedRun(plan);
  story.forEach(step => step(run));
  return run;
}

describe('transition, whatever happens', () => {
  it('keeps the invariants I3, I4 and I6', () => {
    fc.assert(
      fc.property(plans, stories, (plan, story) => {
        expect(() => tell(plan, story)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('ends with every effect absent once everything works again (I17)', () => {
    const phases = new Set<string>();
    fc.assert(
      fc.property(plans, stories, (plan, story) => {
        const run = tell(plan, story);
        run.recover();
        phases.add(run.state.phase);
        expect(isTerminal(run.state.phase)).toBe(true);
        run.state.attempts.forEach(({ phase, attested }) =>
          expect(
            run.state.startedAt === undefined ||
              isSettled(phase) ||
              attested !== undefined,
          ).toBe(true),
        );
        run.agents.forEach(agent => {
          expect(agent.present).toBe(false);
        });
      }),
      { numRuns: 1000, seed: 7 },
    );
    // The stories are worth something only when they reach more than one end.
    expect([...phases].sort()).toEqual([
      'aborted',
      'errored',
      'expired',
      'skipped',
      'succeeded',
    ]);
  });

  it('ends the same however often and in whatever order reports come again (I16)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(n, n), { maxLength: 40 }),
        fc.array(fc.tuple(n, n), { maxLength: 40 }),
        (first, second) => {
          const [a, b] = [first, second].map(noise => {
            const run = new SimulatedRun([{ targets: 2 }]);
            run.claim();
            for (let i = 0; i < 4; i++) run.perform();
            run.deliverCommand(0, false);
            run.deliverCommand(0, false);
            run.deliverReport(0, 0);
            run.deliverReport(1, 0);
            run.grant(0);
            run.grant(1);
            run.perform();
            run.perform();
            run.deliverCommand(0, false);
            run.deliverCommand(0, false);
            run.now += 31_000;
            run.agent(0).tick(run.now);
            run.agent(1).tick(run.now);
            noise.forEach(([i, j]) => run.deliverReport(i, j));
            run.recover();
            return run.state.attempts.map(({ id, phase, goFence }) => ({
              id,
              phase,
              goFence,
            }));
          });
          expect(a).toEqual(b);
        },
      ),
    );
  });
});
