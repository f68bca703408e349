import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  paymentsView,
  productionHalt,
  slowLedgerSummary,
  untestedView,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { EntityCard } from './EntityCard';
import { EntityCardContent } from './EntityCardContent';

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
    expect(screen.getByText('−3 in 14 days')).toBeInTheDocument();
  });

  it('plans the slot it names, not another of the same template', async () => {
    const user = userEvent.setup();
    const [next] = paymentsView.score.next;
    show({ ...paymentsView, active: [] });
    await user.click(
      await screen.findByRole('button', { name: 'Plan Ledger down +8.0' }),
    );
    expect(await screen.findByTestId('address')).toHaveTextContent(
      `/catalog/default/component/payments/resilience?launch=${encodeURIComponent(
        next.slot.id,
      )}`,
    );
  });

  it('is off while a halt holds and says why', async () => {
    const api = new FakeChaosApi({
      score: { ...paymentsView, active: [] },
      halts: [productionHalt],
    });
    renderPage(<EntityCard />, { api });
    expect(await screen.findByText('Halt holds')).toBeInTheDocument();
    expect(screen.getByText('production')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Plan Ledger down +8.0' }),
    ).toHaveAccessibleDescription(/INC-4471 checkout errors/);
  });

  it('says that Stop was not accepted', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set('abortRun', chaosFailure(0, 'No answer'));
    renderPage(<EntityCard />, { api });
    await user.click(
      await screen.findByRole('button', { name: 'Stop 8K2FQ4' }),
    );
    expect(
      await screen.findByText('Stop was not accepted: No answer'),
    ).toBeInTheDocument();
  });

  it('leads to what is unconfirmed to settle it', async () => {
    show({
      ...paymentsView,
      active: [
        {
          ...slowLedgerSummary,
          phase: 'unconfirmed',
          silent: true,
          unknownSince: paymentsView.now - 60_000,
        },
      ],
    });
    expect(
      await screen.findByRole('link', { name: 'Settle…' }),
    ).toHaveAttribute('href', `/chaos/runs/${slowLedgerSummary.id}`);
    expect(screen.getByText(/unknown since/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('asks again when it is old, and keeps Stop', async () => {
    const user = userEvent.setup();
    const onChanged = jest.fn();
    renderPage(
      <EntityCardContent
        view={paymentsView}
        staleSince={paymentsView.now}
        onChanged={onChanged}
      />,
    );
    await user.click(await screen.findByRole('button', { name: 'Ask now' }));
    expect(onChanged).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/As of/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Stop 8K2FQ4' })).toBeEnabled();
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
