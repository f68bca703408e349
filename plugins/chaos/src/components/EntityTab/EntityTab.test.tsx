import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  paymentsView,
  productionHalt,
  untestedView,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { useQueryState } from '../../routing';
import { EntityTab } from './EntityTab';

describe('the tab Resilience', () => {
  it('costs one request and shows score, run, suggestions and history', async () => {
    const { api, container } = renderPage(<EntityTab />);
    expect(await screen.findByText('Why 72')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Stop 8K2FQ4' })).toBeEnabled();
    expect(screen.getByText('Suggested from dependencies')).toBeInTheDocument();
    expect(screen.getByRole('table', { name: 'History' })).toBeInTheDocument();
    expect(api.calls).toEqual(['getScore']);
    expect(await violations(container)).toEqual([]);
  });

  it('keeps its layout while it loads', async () => {
    const api = new FakeChaosApi();
    api.getScore = () => new Promise(() => {});
    renderPage(<EntityTab />, { api });
    expect(await screen.findByText('What raises it most')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveAccessibleName('Loading…');
  });

  it('names what is missing and how to add it', async () => {
    const api = new FakeChaosApi({
      score: {
        ...untestedView,
        agents: { connected: 0, total: 0, covering: 0 },
        notices: [
          {
            kind: 'noAgent',
            sentence: 'No agent can reach payments.',
            remedy: 'Add one where it runs.',
          },
          {
            kind: 'noTarget',
            sentence: 'payments does not say what it runs as.',
            remedy: 'Add one annotation.',
          },
        ],
      },
    });
    renderPage(<EntityTab />, { api });
    expect(
      await screen.findByText('chaos.example.com/selector: app=payments'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No agent can reach payments.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'How to add an agent' }),
    ).toHaveAttribute('href', '/chaos/agents');
    expect(screen.getByText(/No run yet/)).toBeInTheDocument();
  });

  it('says who may not see it, and keeps the halt', async () => {
    const api = new FakeChaosApi();
    api.failures.set('getScore', chaosFailure(403, 'Needs chaos.score.read.'));
    renderPage(<EntityTab />, { api });
    expect(
      await screen.findByText(/Needs chaos.score.read./),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Halt…' })).toBeInTheDocument();
  });

  it('shows the halt that holds, and starts nothing', async () => {
    const user = userEvent.setup();
    const { api } = renderPage(<EntityTab />, {
      api: new FakeChaosApi({ halts: [productionHalt] }),
    });
    expect(
      await screen.findByText(/Halt holds on production/),
    ).toBeInTheDocument();
    for (const name of ['Run an experiment', 'Plan Cache loss']) {
      const button = screen.getByRole('button', { name });
      expect(button).toHaveAccessibleDescription(
        /INC-4471 checkout errors. Wait until the halt is lifted/,
      );
      await user.click(button);
    }
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(new Set(api.calls)).toEqual(new Set(['getScore']));
  });

  it('shows a halt that is elsewhere and leaves the launch on', async () => {
    renderPage(<EntityTab />, {
      api: new FakeChaosApi({
        halts: [
          {
            ...productionHalt,
            scope: { kind: 'environment', environment: 'staging' },
          },
        ],
      }),
    });
    expect(
      await screen.findByText(/Halt holds on staging/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Run an experiment' }),
    ).toBeEnabled();
  });

  it('asks again when a halt was made from its own header', async () => {
    const user = userEvent.setup();
    renderPage(<EntityTab />);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await user.click(
      await screen.findByRole('radio', { name: 'Environment production' }),
    );
    await user.click(screen.getByRole('button', { name: 'Halt production' }));
    await screen.findByText('Agents reached');
    await user.keyboard('{Escape}');
    expect(
      await screen.findByText(/Halt holds on production/),
    ).toBeInTheDocument();
  });

  it('opens the dialog from the address, also when it is open already', async () => {
    const user = userEvent.setup();
    function Menu() {
      const [, setQuery] = useQueryState();
      return (
        <button type="button" onClick={() => setQuery({ launch: 'new' })}>
          From the menu
        </button>
      );
    }
    renderPage(
      <>
        <Menu />
        <EntityTab />
      </>,
    );
    expect(await screen.findByText('Why 72')).toBeInTheDocument();
    for (const _turn of ['first', 'second']) {
      await user.click(screen.getByRole('button', { name: 'From the menu' }));
      expect(await screen.findByRole('dialog')).toBeInTheDocument();
      await user.keyboard('{Escape}');
      await waitFor(() =>
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
      );
      expect(screen.getByTestId('address')).not.toHaveTextContent('launch');
    }
  });

  it('plans the slot of the address with its own dependency', async () => {
    const api = new FakeChaosApi();
    const made = jest.spyOn(api, 'instantiateTemplate');
    const slot = {
      ...paymentsView.score.next[0].slot,
      id: 'slow-dependency:rate-cache',
      template: 'slow-dependency',
      parameters: { dependency: 'component:default/rate-cache' },
    };
    api.answers.score = {
      ...paymentsView,
      score: {
        ...paymentsView.score,
        terms: [
          ...paymentsView.score.terms,
          { ...paymentsView.score.next[0], slot },
        ],
      },
    };
    renderPage(<EntityTab />, {
      api,
      at: `/?launch=${encodeURIComponent(slot.id)}`,
    });
    await waitFor(() =>
      expect(made).toHaveBeenCalledWith(
        slot.template,
        expect.objectContaining({
          parameters: expect.objectContaining({
            dependency: 'component:default/rate-cache',
          }),
        }),
      ),
    );
  });

  it('never reads as if a schedule would start something', async () => {
    const api = new FakeChaosApi();
    const saved = await api.getExperiment();
    api.answers.score = {
      ...paymentsView,
      experiments: [
        {
          ...saved,
          outlook: {
            state: 'recurring',
            sentence: 'runs at 0 9 * * 5 (Europe/Berlin)',
            next: [Date.UTC(2026, 10, 13, 8)],
            timezone: 'Europe/Berlin',
          },
        },
      ],
    };
    renderPage(<EntityTab />, { api });
    const sentence = await screen.findByText(/Schedule: runs at 0 9/);
    expect(sentence).toHaveTextContent(/13 Nov .* · 09:00 Europe\/Berlin/);
    expect(
      screen.getByText(/Schedules do not start anything in this version/),
    ).toBeInTheDocument();
  });

  it('stops the run and says so when stop was not accepted', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set('abortRun', chaosFailure(0, 'No answer'));
    renderPage(<EntityTab />, { api });
    await user.click(
      await screen.findByRole('button', { name: 'Stop 8K2FQ4' }),
    );
    expect(
      await screen.findByText('Stop was not accepted: No answer'),
    ).toBeInTheDocument();
  });

  it('asks for older runs only when told to', async () => {
    const user = userEvent.setup();
    const { api } = renderPage(<EntityTab />);
    await user.click(await screen.findByRole('button', { name: 'Older' }));
    await waitFor(() => expect(api.calls).toContain('listRuns'));
  });
});
