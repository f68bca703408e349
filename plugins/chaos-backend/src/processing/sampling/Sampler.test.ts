import type {
  ProbeProvider,
  ProbeReading,
} from '@faultline/backstage-plugin-chaos-node';
import type { ProbeSample, ProbeSpec } from '@faultline/chaos-core';
import { Sampler } from './Sampler';

const probe: ProbeSpec = {
  name: 'Success',
  mode: 'throughout',
  role: 'steadyState',
  required: true,
  intervalMs: 1000,
  timeoutMs: 60_000,
  tolerance: { failing: 2, of: 5 },
  minimumSamples: 3,
  stableForMs: 5000,
  graceMs: 10_000,
  question: { type: 'tcp', host: '127.0.0.1', port: 1 },
};

/** Answers when it is told to, and not before. */
class SlowProvider implements ProbeProvider {
  readonly type = 'tcp';
  private readonly waiting: Array<(reading: ProbeReading) => void> = [];

  ask(): Promise<ProbeReading> {
    return new Promise(resolve => this.waiting.push(resolve));
  }

  answer(reading: ProbeReading): void {
    this.waiting.shift()?.(reading);
  }
}

function setUp() {
  const provider = new SlowProvider();
  const samples: ProbeSample[] = [];
  const clock = { now: 1000 };
  let heard: () => void = () => {};
  const sampler = new Sampler({
    providers: new Map([
      ['tcp', provider],
      ['prometheus', provider],
    ]),
    now: () => clock.now,
    onSample: sample => {
      samples.push(sample);
      heard();
    },
  });
  const next = () =>
    new Promise<void>(resolve => {
      heard = resolve;
    });
  return { provider, samples, clock, sampler, next };
}

describe('Sampler', () => {
  it('records a question that hung when the phase changed, and only once', async () => {
    const { provider, samples, clock, sampler, next } = setUp();
    sampler.start([probe], 'during');
    clock.now = 3500;
    sampler.start([probe], 'after');
    expect(samples).toEqual([
      {
        probe: 'Success',
        at: 1000,
        phase: 'during',
        answer: 'noData',
        detail: 'no answer in 2500 ms, then the run went on',
      },
    ]);
    const answered = next();
    provider.answer({ answer: 'pass', detail: 'too late' });
    provider.answer({ answer: 'pass', detail: 'in time' });
    await answered;
    sampler.stop();
    expect(samples.slice(1)).toMatchObject([
      { phase: 'after', at: 3500, detail: 'in time' },
    ]);
  });

  it('does not blame a question that was only just asked', () => {
    const { samples, clock, sampler } = setUp();
    sampler.start([probe], 'during');
    clock.now = 1020;
    sampler.start([], 'after');
    expect(samples).toEqual([]);
  });

  it('asks nothing after the injection that has nothing to be compared with', async () => {
    const { samples, sampler, next } = setUp();
    const answered = next();
    sampler.start(
      [
        {
          ...probe,
          question: {
            type: 'prometheus',
            query: 'p99',
            comparator: '<=',
            relativeTo: 'before',
            factor: 1.5,
          },
        },
      ],
      'during',
    );
    await answered;
    sampler.stop();
    expect(samples).toMatchObject([{ answer: 'noData' }]);
  });

  it('keeps what an answer says as one line that can be stored', async () => {
    const { provider, samples, sampler, next } = setUp();
    sampler.start([probe], 'during');
    const answered = next();
    provider.answer({ answer: 'fail', detail: 'said\u0000\nno' });
    await answered;
    sampler.stop();
    expect(samples[0].detail).toBe('said no');
  });
});
