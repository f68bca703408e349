import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { finishedRun } from '../../testing/story/runs';
import { storyRunId } from '../../testing/story/storyRunId';
import { paymentsView, untestedView } from '../../testing/story/scoreView';
import { violations } from '../../__testUtils__/violations';
import { RaisesMost } from './RaisesMost';
import { ScoreBadge } from './ScoreBadge';
import { ScoreBreakdown } from './ScoreBreakdown';
import { ScoreCard } from './ScoreCard';
import { ScoreChange } from './ScoreChange';

describe('the score', () => {
  it('stands beside its word', async () => {
    renderChaos(<ScoreBadge score={paymentsView.score} />);
    expect(await screen.findByText('72')).toBeInTheDocument();
    expect(screen.getByText('Fair')).toBeInTheDocument();
  });

  it('has no number where nothing was tested', async () => {
    const { container } = renderChaos(
      <ScoreBadge score={untestedView.score} />,
    );
    expect(await screen.findByText('Not tested')).toBeInTheDocument();
    expect(container.textContent).not.toMatch(/\b0\b/);
  });

  it('says with what it is capped and since when it is old', async () => {
    renderChaos(
      <ScoreCard
        score={{
          ...paymentsView.score,
          value: 49,
          band: 'At risk',
          uncapped: 71.9,
          cap: { at: 49, reason: 'a fault is unconfirmed' },
        }}
        trend={paymentsView.trend}
        now={paymentsView.now}
        stale={{ asOf: paymentsView.now, everySeconds: 10, onAsk: () => {} }}
      />,
    );
    expect(
      await screen.findByText(/Capped at 49: a fault is unconfirmed · was 72/),
    ).toBeInTheDocument();
    expect(screen.getByText(/As of/)).toBeInTheDocument();
    expect(screen.getByText(/every 10 s/)).toBeInTheDocument();
  });

  it('says of a slot that no pass would lift the cap', async () => {
    const { score } = paymentsView;
    renderChaos(
      <ScoreBreakdown
        score={{
          ...score,
          value: 49,
          cap: { at: 49, reason: 'a fault is unconfirmed' },
          terms: score.terms.map(term => ({ ...term, wouldAdd: 0 })),
        }}
      />,
    );
    const row = (name: RegExp) => screen.findByRole('row', { name });
    expect(await row(/Ledger down/)).toHaveTextContent('held by the cap');
    expect(await row(/CPU pressure/)).toHaveTextContent('full');
  });

  it('is explained to the last point, each with its run', async () => {
    const { container } = renderChaos(
      <ScoreBreakdown score={paymentsView.score} />,
    );
    const table = await screen.findByRole('table', { name: 'Why 72' });
    const row = within(table).getByRole('row', { name: /Slow ledger/ });
    expect(row).toHaveTextContent('Passed');
    expect(row).toHaveTextContent('50 d stale');
    expect(row).toHaveTextContent('8.0 of 12');
    expect(within(row).getByRole('link', { name: '6RT4EN' })).toHaveAttribute(
      'href',
      `/chaos/runs/${storyRunId('6RT4EN')}`,
    );
    expect(within(table).getByText('71.9 of 100')).toBeInTheDocument();
    expect(within(table).getByText('+28.1')).toBeInTheDocument();
    expect(
      screen.getByText(/Region fail-over \(single region\)/),
    ).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  it('offers the three slots that add most, and says why one cannot', async () => {
    const user = userEvent.setup();
    const onPlan = jest.fn();
    renderChaos(
      <RaisesMost
        next={paymentsView.score.next}
        onPlan={onPlan}
        refusal="No agent is connected."
      />,
    );
    const plan = await screen.findByRole('button', {
      name: 'Plan Ledger down',
    });
    expect(plan).toHaveAccessibleDescription('No agent is connected.');
    await user.click(plan);
    expect(onPlan).not.toHaveBeenCalled();
    expect(screen.getAllByRole('button')).toHaveLength(3);
  });

  it('shows what one run changed', async () => {
    const change = finishedRun.scoreChange;
    if (!change) throw new Error('The finished run changes the score');
    const { container } = renderChaos(<ScoreChange change={change} />);
    const row = await screen.findByRole('row', { name: /Slow ledger/ });
    expect(row).toHaveTextContent(/Passed.*Failed.*−5.0/);
    expect(screen.getByRole('row', { name: /Total/ })).toHaveTextContent(
      '71.966.9−5.0',
    );
    expect(await violations(container)).toEqual([]);
  });
});
