import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  overview,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { fakeClock } from '../../__testUtils__/fakeClock';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { OverviewPage } from './OverviewPage';

describe('the overview', () => {
  it('shows what is unconfirmed first, and stops a run', async () => {
    const user = userEvent.setup();
    const { api, container } = renderPage(<OverviewPage />);
    const table = await screen.findByRole('table', { name: 'Running now' });
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Unconfirmed.*unknown since/);
    expect(rows[1]).not.toHaveTextContent('Stop');
    await user.click(screen.getByRole('button', { name: 'Stop 8K2FQ4' }));
    expect(api.calls).toContain('abortRun');
    expect(await violations(container)).toEqual([]);
  });

  it('stops a second run while the first call hangs', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    const stopped: string[] = [];
    api.abortRun = id => {
      stopped.push(id);
      return new Promise(() => {});
    };
    renderPage(<OverviewPage />, { api });
    await user.click(
      await screen.findByRole('button', { name: 'Stop 8K2FQ4' }),
    );
    await user.click(screen.getByRole('button', { name: 'Stop 8K1M7B' }));
    expect(stopped).toEqual(['8k2fq400', '8k1m7b00']);
  });

  it('stands at the last answer while the backend is silent', async () => {
    fakeClock.start();
    try {
      const { api } = renderPage(<OverviewPage />);
      await screen.findByText('2:41');
      api.failures.set('getOverview', chaosFailure(503, 'Away'));
      await fakeClock.pass(30_000);
      expect(screen.getByText(/Live updates are missing/)).toBeInTheDocument();
      expect(screen.getByText('2:41')).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Ask now' }),
      ).toBeInTheDocument();
    } finally {
      fakeClock.stop();
    }
  });

  it('has its final layout while it is loading', async () => {
    const api = new FakeChaosApi();
    api.getOverview = () => new Promise(() => {});
    renderPage(<OverviewPage />, { api });
    for (const name of ['Running now', 'Fleet score', 'Halts']) {
      expect(await screen.findByRole('region', { name })).toBeInTheDocument();
    }
  });

  it('says what is missing on an empty installation', async () => {
    const api = new FakeChaosApi({
      overview: {
        ...overview,
        running: [],
        attention: [],
        notices: [
          {
            kind: 'noAgent',
            sentence: 'No agent is connected.',
            remedy: 'Add one.',
          },
        ],
      },
    });
    renderPage(<OverviewPage />, { api });
    expect(await screen.findByText('Nothing runs.')).toBeInTheDocument();
    expect(screen.getByText('No agent is connected.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to add an agent' }),
    ).toHaveAttribute('href', '/chaos/agents');
  });

  it('keeps the halt when it cannot be loaded', async () => {
    const api = new FakeChaosApi();
    api.failures.set('getOverview', chaosFailure(503, 'Away'));
    renderPage(<OverviewPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent('Away');
    expect(screen.getByRole('button', { name: 'Halt…' })).toBeInTheDocument();
  });
});
