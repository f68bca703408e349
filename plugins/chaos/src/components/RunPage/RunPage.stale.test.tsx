import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  finishedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { fakeClock } from '../../__testUtils__/fakeClock';
import { renderPage } from '../../__testUtils__/renderPage';
import { RunPage } from './RunPage';

describe('the page of a run whose backend does not answer', () => {
  beforeEach(() => fakeClock.start());
  afterEach(() => fakeClock.stop());

  const show = (api: FakeChaosApi) =>
    renderPage(<RunPage />, {
      api,
      at: '/chaos/runs/8k2fq400',
      path: '/chaos/runs/:runId',
    });

  it('stands at the last answer, draws the rest as unknown, and still stops', async () => {
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const { api } = show(new FakeChaosApi());
    await screen.findByText('Active');
    api.failures.set('getRun', chaosFailure(503, 'Away'));
    await fakeClock.pass(30_000);

    expect(screen.getByText(/Live updates are missing/)).toBeInTheDocument();
    expect(screen.getAllByText(/^As of/)).toHaveLength(2);
    expect(screen.getByText('2:41')).toBeInTheDocument();
    expect(screen.getByText('3:19')).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: /no answer since \d\d:21:13$/ }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Stop 8K2FQ4' }));
    await waitFor(() => expect(api.calls).toContain('abortRun'));

    api.failures.delete('getRun');
    await user.click(screen.getByRole('button', { name: 'Ask now' }));
    expect(await screen.findByText('Stopping')).toBeInTheDocument();
    expect(screen.queryByText(/^As of/)).not.toBeInTheDocument();
    expect(screen.getByText(/^now /)).toBeInTheDocument();
  });

  it('says how old it is also of a run that has ended, whose times are fixed', async () => {
    const { api } = show(new FakeChaosApi({ run: finishedRun }));
    await screen.findByText('Completed');
    api.failures.set('getRun', chaosFailure(503, 'Away'));
    await fakeClock.pass(31_000);
    expect(screen.getByText(/Live updates are missing/)).toBeInTheDocument();
    expect(
      screen.queryByRole('group', { name: /no answer since/ }),
    ).not.toBeInTheDocument();
  });
});
