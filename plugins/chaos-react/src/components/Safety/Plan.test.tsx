import { screen, within } from '@testing-library/react';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { slowLedgerPlanView } from '../../testing/story/plan';
import { violations } from '../../__testUtils__/violations';
import { BlastGraph } from '../BlastGraph';
import { SafetyVerdictList } from './SafetyVerdictList';

const { plan } = slowLedgerPlanView(true);

describe('the plan', () => {
  it('lists refusals before warnings, each with its remedy', async () => {
    const { container } = renderChaos(
      <SafetyVerdictList verdicts={[...plan.safety].reverse()} />,
    );
    const table = await screen.findByRole('table');
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]).toHaveTextContent(/Refuse.*Wait for its end, or stop it/);
    expect(rows[1]).toHaveTextContent(/Warn/);
    expect(container).toHaveTextContent(/Pass7 rules/);
    expect(await violations(container)).toEqual([]);
  });

  it('tells the blast radius also to those who do not see the graph', async () => {
    const { container } = renderChaos(<BlastGraph plan={plan} />);
    const row = await screen.findByRole('row', { name: /checkout-web/ });
    expect(row).toHaveTextContent(/Tier 1.*Likely.*orders hard/);
    expect(await violations(container)).toEqual([]);
  });

  it('says when nothing depends on the target', async () => {
    renderChaos(<BlastGraph plan={{ impacted: [], edges: [], steps: [] }} />);
    expect(
      await screen.findByText('The catalog names nothing that depends on it.'),
    ).toBeInTheDocument();
  });
});
