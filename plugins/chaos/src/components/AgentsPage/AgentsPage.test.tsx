import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  overview,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { fakeClock } from '../../__testUtils__/fakeClock';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { AgentsPage } from './AgentsPage';

describe('the agents', () => {
  it('are shown with what is missing first and its remedy', async () => {
    const { container } = renderPage(<AgentsPage />);
    const table = await screen.findByRole('table', {
      name: 'What they can do',
    });
    expect(within(table).getAllByRole('row')[2]).toHaveTextContent(
      /memoryStress.*Missing.*no cgroup v2.*Mount cgroup v2/,
    );
    expect(screen.getByText(/local-network is silent since/)).toHaveTextContent(
      /What it holds is unknown until it answers/,
    );
    expect(await violations(container)).toEqual([]);
  });

  it('are shown with the age of the list while the backend is silent', async () => {
    fakeClock.start();
    try {
      const { api } = renderPage(<AgentsPage />);
      await screen.findByRole('table', { name: 'What they can do' });
      api.failures.set('listAgents', chaosFailure(503, 'Away'));
      await fakeClock.pass(31_000);
      expect(screen.getByText(/^As of/)).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Ask now' }),
      ).toBeInTheDocument();
    } finally {
      fakeClock.stop();
    }
  });

  it('are not added by whom that is not for, before anything is filled in', async () => {
    const { api } = renderPage(<AgentsPage />, {
      api: new FakeChaosApi({
        agents: [],
        overview: {
          ...overview,
          allowed: {
            ...overview.allowed,
            enrol: {
              allowed: false,
              reason: 'Adding an agent is for administrators only',
              remedy: 'Ask one of group:default/platform-admins',
            },
          },
        },
      }),
    });
    const why =
      'Adding an agent is for administrators only. Ask one of group:default/platform-admins';
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Create a join token' }),
      ).toHaveAccessibleDescription(why),
    );
    expect(screen.getByRole('textbox', { name: 'Name' })).toBeDisabled();
    expect(api.calls.filter(call => call === 'getOverview')).toHaveLength(1);
  });

  it('are added with a token that is shown once', async () => {
    const user = userEvent.setup();
    renderPage(<AgentsPage />, { api: new FakeChaosApi({ agents: [] }) });
    expect(await screen.findByText('No agent yet')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'shop-1');
    await user.type(
      screen.getByRole('textbox', { name: 'Environment' }),
      'demo',
    );
    await user.click(
      screen.getByRole('button', { name: 'Create a join token' }),
    );
    expect(
      await screen.findByText(/faultline-host-agent --config/),
    ).toBeInTheDocument();
  });
});
