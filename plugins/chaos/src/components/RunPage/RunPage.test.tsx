import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  finishedRun,
  liveRun,
  unconfirmedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { RunPage } from './RunPage';

const show = (api = new FakeChaosApi()) =>
  renderPage(<RunPage />, {
    api,
    at: '/chaos/runs/8k2fq400',
    path: '/chaos/runs/:runId',
  });

describe('the page of a run', () => {
  it('reaches Stop with one press of Tab and stops', async () => {
    const user = userEvent.setup();
    const { api, container } = show();
    const stop = await screen.findByRole('button', { name: 'Stop 8K2FQ4' });
    await user.tab();
    expect(stop).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(api.calls).toContain('abortRun'));
    expect(await screen.findByText('Stopping')).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('warns of a stop condition that is breaching', async () => {
    show();
    expect(
      await screen.findByText(/PaymentsErrorBudgetBurn is 15.8, above 14.4/),
    ).toBeInTheDocument();
  });

  it('does not call it a stop when the fault just had its time', async () => {
    const run = {
      ...liveRun,
      phase: 'verifying' as const,
      stops: [
        {
          kind: 'completed' as const,
          reason: 'every fault had its time',
          at: liveRun.now,
        },
      ],
    };
    show(new FakeChaosApi({ run }));
    expect(
      await screen.findByText(/The fault had its time at/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Stop was sent/)).not.toBeInTheDocument();
  });

  it('keeps state, verdict and recovery apart after the end', async () => {
    const { container } = show(new FakeChaosApi({ run: finishedRun }));
    expect(await screen.findByText('Completed')).toBeInTheDocument();
    expect(screen.getByText('Verdict failed')).toBeInTheDocument();
    expect(screen.getByText('Recovery clean')).toBeInTheDocument();
    expect(screen.getAllByText('4 min 18 s')).toHaveLength(2);
    expect(
      screen.queryByRole('button', { name: /^Stop/ }),
    ).not.toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('sends the revert again while the run is unconfirmed', async () => {
    const user = userEvent.setup();
    const { api, container } = show(new FakeChaosApi({ run: unconfirmedRun }));
    await user.click(
      await screen.findByRole('button', { name: 'Send revert again' }),
    );
    expect(api.calls).toContain('abortRun');
    expect(screen.getByText('Attest…')).toHaveAttribute('href', '#attest');
    expect(container.querySelector('#attest')).toBeInTheDocument();
  });
});
