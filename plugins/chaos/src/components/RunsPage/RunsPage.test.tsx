import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  overview,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { fakeClock } from '../../__testUtils__/fakeClock';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { RunsPage } from './RunsPage';
import { runFilters } from './runFilters';

async function fill(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
  await user.keyboard('{Enter}');
}

describe('the list of runs', () => {
  it('reads its filters from the address', () => {
    const params = new URLSearchParams(
      'state=unconfirmed&verdict=failed&since=day&entity=component:default/a&owner=group:default/b&cursor=c1',
    );
    expect(runFilters(params, 172_800_000)).toEqual({
      entityRef: 'component:default/a',
      owner: 'group:default/b',
      phase: ['unconfirmed'],
      verdict: ['failed'],
      since: 86_400_000,
      cursor: 'c1',
      limit: 20,
    });
  });

  it('takes what it does not know for no filter', () => {
    expect(
      runFilters(new URLSearchParams('state=nonsense&verdict=great'), 0),
    ).toEqual({ limit: 20 });
  });

  it('says at the field that a reference is not in full, and asks for nothing', async () => {
    const user = userEvent.setup();
    const { api } = renderPage(<RunsPage />);
    const field = await screen.findByRole('searchbox', {
      name: 'Entity reference',
    });
    const asked = api.calls.length;
    await fill(user, field, 'payments');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Write it in full, such as component:default/payments.',
    );
    expect(field).toHaveAccessibleDescription(/Write it in full/);
    expect(screen.getByTestId('address')).not.toHaveTextContent('entity');
    expect(api.calls).toHaveLength(asked);
    await user.clear(field);
    await fill(user, field, 'component:default/payments');
    await waitFor(() =>
      expect(screen.getByTestId('address')).toHaveTextContent(
        'entity=component%3Adefault%2Fpayments',
      ),
    );
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('does not ask with an address that is no reference', async () => {
    const user = userEvent.setup();
    const { api } = renderPage(<RunsPage />, { at: '/?entity=payments' });
    expect(
      await screen.findByText('A filter is not a reference'),
    ).toBeInTheDocument();
    expect(api.calls).not.toContain('listRuns');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(api.calls).toContain('listRuns'));
    expect(
      screen.getByRole('searchbox', { name: 'Entity reference' }),
    ).toHaveValue('');
  });

  it('filters by owner', async () => {
    const user = userEvent.setup();
    const { api } = renderPage(<RunsPage />);
    const list = jest.spyOn(api, 'listRuns');
    await fill(
      user,
      await screen.findByRole('searchbox', { name: 'Owner reference' }),
      'group:default/team-checkout',
    );
    await waitFor(() =>
      expect(list).toHaveBeenCalledWith(
        expect.objectContaining({ owner: 'group:default/team-checkout' }),
      ),
    );
  });

  it('lists runs with state, verdict and recovery', async () => {
    const { container } = renderPage(<RunsPage />);
    expect(
      await screen.findByRole('row', {
        name: /One instance frozen.*Degraded.*Clean/,
      }),
    ).toBeInTheDocument();
    expect(await violations(container)).toEqual([]);
  });

  it('says how old the list is while the backend is silent', async () => {
    fakeClock.start();
    try {
      const { api } = renderPage(<RunsPage />);
      await screen.findByText('Slow ledger');
      api.failures.set('listRuns', chaosFailure(503, 'Away'));
      await fakeClock.pass(31_000);
      expect(screen.getByText(/^As of/)).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Ask now' }),
      ).toBeInTheDocument();
    } finally {
      fakeClock.stop();
    }
  });

  it('says whether a filter or the beginning leaves it empty', async () => {
    const api = new FakeChaosApi({ runs: [] });
    renderPage(<RunsPage />, { api, at: '/?state=ended' });
    expect(await screen.findByText('No run matches')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Clear filters' }),
    ).toBeInTheDocument();
  });

  it('says what is missing while nothing has run', async () => {
    const api = new FakeChaosApi({
      runs: [],
      overview: {
        ...overview,
        notices: [
          {
            kind: 'noAgent',
            sentence: 'No agent is connected.',
            remedy: 'Add one.',
          },
        ],
      },
    });
    renderPage(<RunsPage />, { api });
    expect(await screen.findByText('No run yet')).toBeInTheDocument();
    expect(
      await screen.findByText('No agent is connected.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to add an agent' }),
    ).toHaveAttribute('href', '/chaos/agents');
  });
});
