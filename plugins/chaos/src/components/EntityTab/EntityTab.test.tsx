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
        allowed: {
          ...untestedView.allowed,
          launch: { allowed: false, reason: 'No agent is connected.' },
        },
        notices: [
          {
            kind: 'noTarget',
            sentence: 'payments names nothing to test.',
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
      screen.getByRole('button', { name: 'Run an experiment' }),
    ).toHaveAccessibleDescription('No agent is connected.');
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

  it('shows the halt that holds', async () => {
    const api = new FakeChaosApi({
      score: { ...paymentsView, halts: [productionHalt] },
    });
    renderPage(<EntityTab />, { api });
    expect(
      await screen.findByText(/Halt holds on production/),
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
