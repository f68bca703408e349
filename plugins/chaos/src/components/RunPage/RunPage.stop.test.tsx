import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  slowLedgerSummary,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { RunPage } from './RunPage';

const show = (api: FakeChaosApi, before = <button>Sidebar</button>) =>
  renderPage(
    <>
      {before}
      <RunPage />
    </>,
    { api, at: '/chaos/runs/8k2fq400', path: '/chaos/runs/:runId' },
  );

describe('Stop on the page of a run', () => {
  it('is one press of Tab away, whatever stands before the page', async () => {
    const user = userEvent.setup();
    show(new FakeChaosApi());
    await screen.findByText('Active');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Stop 8K2FQ4' })).toHaveFocus();
  });

  it('does not take the focus from where somebody put it', async () => {
    // eslint-disable-next-line jsx-a11y/no-autofocus
    show(new FakeChaosApi(), <input aria-label="Search" autoFocus />);
    await screen.findByText('Active');
    expect(screen.getByRole('textbox', { name: 'Search' })).toHaveFocus();
  });

  it('is as near while the run is loading, and says that it is on its way', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.getRun = () => new Promise(() => {});
    let answer = () => {};
    api.abortRun = () =>
      new Promise(resolve => {
        answer = () => resolve(slowLedgerSummary);
      });
    show(api);
    const stop = await screen.findByRole('button', { name: 'Stop 8k2fq400' });
    await user.tab();
    expect(stop).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stop).toHaveAttribute('data-pending', 'true'));
    answer();
    expect(await screen.findByText(/Stop was accepted/)).toBeInTheDocument();
  });

  it('says what became of it when the run cannot be shown', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set('getRun', chaosFailure(503, 'The database is away'));
    api.failures.set('abortRun', chaosFailure(503, 'No agent can be told'));
    show(api);
    await screen.findByText(/The database is away/);
    await user.tab();
    const stop = screen.getByRole('button', { name: 'Stop 8k2fq400' });
    expect(stop).toHaveFocus();
    await user.click(stop);
    expect(
      await screen.findByText('Stop was not accepted: No agent can be told'),
    ).toBeInTheDocument();
    api.failures.delete('abortRun');
    await user.click(stop);
    expect(await screen.findByText(/Stop was accepted/)).toBeInTheDocument();
    expect(screen.queryByText(/not accepted/)).not.toBeInTheDocument();
  });
});
