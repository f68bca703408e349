import type { ProbeQuestion, ProbeSpec } from '@faultline/chaos-core';
import { screen } from '@testing-library/react';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { useChaosTranslation } from '../../translation';
import { probeBreach } from './probeBreach';
import { probeExpectation } from './probeExpectation';

const relative: ProbeQuestion = {
  type: 'prometheus',
  query: 'p99',
  comparator: '<=',
  relativeTo: 'before',
  factor: 1.5,
  unit: 'ms',
};

function Words({ question }: { question: ProbeQuestion }) {
  const t = useChaosTranslation();
  const probe: ProbeSpec = {
    name: 'p99',
    mode: 'throughout',
    role: 'steadyState',
    required: true,
    intervalMs: 1000,
    timeoutMs: 2000,
    tolerance: { failing: 2, of: 5 },
    minimumSamples: 3,
    stableForMs: 5000,
    graceMs: 10_000,
    question,
  };
  return (
    <>
      <p>{probeExpectation(probe, t)}</p>
      <p>{probeBreach(probe, t)}</p>
    </>
  );
}

describe('what a probe expects', () => {
  it('is relative until it was measured, then a number', async () => {
    renderChaos(
      <>
        <Words question={relative} />
        <Words question={{ ...relative, value: 300 }} />
      </>,
    );
    expect(
      await screen.findByText('at most 1.5 × the value before the fault'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('above 1.5 × the value before the fault'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^at most 300.ms$/)).toBeInTheDocument();
  });
});
