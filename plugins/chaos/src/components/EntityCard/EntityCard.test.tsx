import { screen } from '@testing-library/react';
import {
  FakeChaosApi,
  chaosFailure,
  paymentsView,
  untestedView,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { EntityCard } from './EntityCard';

const show = (score = paymentsView) =>
  renderPage(<EntityCard />, { api: new FakeChaosApi({ score }) });

describe('the card', () => {
  it('gives the place of the last run to the one that runs', async () => {
    const { container } = show();
    expect(await screen.findByText(/Slow ledger, 3:1/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Stop 8K2FQ4' }),
    ).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('shows the last run and one action', async () => {
    show({ ...paymentsView, active: [] });
    expect(
      await screen.findByText(/CPU pressure, 6 d ago/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Plan Ledger down +8.0' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/resilience?launch=dependency-down',
    );
  });

  it('has no number where nothing was tested', async () => {
    show(untestedView);
    expect(await screen.findByText('0 of 12 slots')).toBeInTheDocument();
    expect(screen.getByText('Not tested')).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const api = new FakeChaosApi();
    api.failures.set('getScore', chaosFailure(403, 'Needs chaos.score.read.'));
    renderPage(<EntityCard />, { api });
    expect(
      await screen.findByText(/Needs chaos.score.read./),
    ).toBeInTheDocument();
  });
});
