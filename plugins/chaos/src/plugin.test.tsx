import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { chaosApiRef } from '@faultline/backstage-plugin-chaos-react';
import { FakeChaosApi } from '@faultline/backstage-plugin-chaos-react/testUtils';
import plugin from './index';

const show = (at: string) =>
  renderTestApp({
    features: [plugin],
    apis: [[chaosApiRef, new FakeChaosApi()]] as const,
    initialRouteEntries: [at],
  });

describe('the plugin', () => {
  it('opens the overview at /chaos', async () => {
    show('/chaos');
    expect(
      await screen.findByRole('button', { name: 'Stop 8K2FQ4' }),
    ).toBeInTheDocument();
  });

  it('gives a run a page of its own', async () => {
    show('/chaos/runs/8k2fq400');
    expect(
      await screen.findByRole('heading', { name: 'Slow ledger' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Running now')).not.toBeInTheDocument();
  });
});
