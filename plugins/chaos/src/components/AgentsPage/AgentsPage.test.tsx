import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeChaosApi } from '@faultline/backstage-plugin-chaos-react/testUtils';
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
    expect(
      screen.getByText(/local-network is silent since/),
    ).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
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
