import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { finishedRun, liveRun } from '../../testing/story/runs';
import { killedRun } from '../../testing/story/killedRun';
import { unconfirmedRun } from '../../testing/story/unconfirmedRun';
import { violations } from '../../__testUtils__/violations';
import { Timeline } from './Timeline';

describe('the timeline', () => {
  it('keeps its lanes in one order and draws the now-marker', async () => {
    const { container } = renderChaos(
      <Timeline run={liveRun} now={liveRun.now} />,
    );
    const chart = await screen.findByRole('group', {
      name: /Timeline of Slow ledger/,
    });
    expect(chart).toHaveAccessibleName(
      /Phases, Fault, Authorisation success, Authorisation p99, PaymentsErrorBudgetBurn, Events/,
    );
    expect(within(chart).getByText(/^now /)).toBeInTheDocument();
    expect(within(chart).getByText(/Breaching 15.8/)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('has no now-marker after the end', async () => {
    renderChaos(<Timeline run={finishedRun} now={finishedRun.now} />);
    const chart = await screen.findByRole('group');
    expect(within(chart).queryByText(/^now /)).not.toBeInTheDocument();
    expect(
      within(chart).getByText(/Fault active, 3 min 11 s of 6 min/),
    ).toBeInTheDocument();
  });

  it('never claims an end for a target that is silent', async () => {
    renderChaos(<Timeline run={unconfirmedRun} now={unconfirmedRun.now} />);
    const chart = await screen.findByRole('group');
    expect(within(chart).getByText(/^unknown since/)).toBeInTheDocument();
    expect(within(chart).getAllByText('absent, read back')).toHaveLength(1);
    expect(within(chart).getByText('silent')).toBeInTheDocument();
  });

  it('says reverted only of what was reverted', async () => {
    const user = userEvent.setup();
    renderChaos(<Timeline run={killedRun} now={killedRun.now} />);
    const chart = await screen.findByRole('group');
    expect(within(chart).getByText('1 injected')).toBeInTheDocument();
    expect(chart).not.toHaveTextContent(/reverted|absent/);
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    const table = screen.getByRole('table', { name: 'Timeline' });
    expect(table).toHaveTextContent(/Done once \(/);
    expect(table).not.toHaveTextContent(/fault present/);
  });

  it('says present only of a target that its own agent reported', async () => {
    const [silent, reverted] = unconfirmedRun.attempts;
    renderChaos(
      <Timeline
        run={{
          ...unconfirmedRun,
          attempts: [
            silent,
            {
              ...reverted,
              phase: 'neverStarted',
              injectedAt: undefined,
              reason: 'no cgroup',
            },
          ],
        }}
        now={unconfirmedRun.now}
      />,
    );
    const chart = await screen.findByRole('group');
    expect(within(chart).getAllByText('present')).toHaveLength(1);
    expect(within(chart).getByTitle('never started')).toBeInTheDocument();
    expect(chart).not.toHaveTextContent('absent, read back');
  });

  it('draws the time without an answer as unknown, up to the last one', async () => {
    const user = userEvent.setup();
    const { container } = renderChaos(
      <Timeline
        run={liveRun}
        now={liveRun.now}
        unheardUntil={liveRun.now + 30_000}
      />,
    );
    const chart = await screen.findByRole('group', {
      name: /no answer since \d\d:21:13$/,
    });
    expect(within(chart).getByText(/^as of \d\d:21:13$/)).toBeInTheDocument();
    expect(within(chart).queryByText(/^now /)).not.toBeInTheDocument();
    expect(within(chart).getByTitle(/^no answer since/)).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    expect(
      screen.getByRole('row', { name: /Control plane no answer since/ }),
    ).toBeInTheDocument();
  });

  it('tells the same as a table', async () => {
    const user = userEvent.setup();
    renderChaos(<Timeline run={liveRun} now={liveRun.now} />);
    await user.click(await screen.findByRole('button', { name: 'As a table' }));
    const table = screen.getByRole('table', { name: 'Timeline' });
    expect(within(table).getByText('No data')).toBeInTheDocument();
    expect(within(table).getByText('Fails 978 ms')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'As a chart' }));
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
