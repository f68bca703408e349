import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SafetyVerdict } from '@faultline/chaos-core';
import {
  FakeChaosApi,
  chaosFailure,
  slowLedgerPlanView,
  slowLedgerSummary,
  templates,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../__testUtils__/renderPage';
import { violations } from '../../__testUtils__/violations';
import { LaunchDialog } from './LaunchDialog';
import type { LaunchStart } from './LaunchStart';

function show(start: LaunchStart, api = new FakeChaosApi()) {
  const onClose = jest.fn();
  renderPage(
    <LaunchDialog
      entityRef="component:default/payments"
      templates={templates}
      start={start}
      onClose={onClose}
    />,
    { api },
  );
  return { api, onClose };
}

const slow = { template: 'slow-dependency' };

describe('the launch dialog', () => {
  it('goes from a template over its form to the plan', async () => {
    const user = userEvent.setup();
    const { api } = show({});
    await user.click(
      await screen.findByRole('radio', { name: /Slow dependency/ }),
    );
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const latency = screen.getByRole('textbox', { name: 'Latency' });
    expect(latency).toHaveValue('400ms');
    await user.clear(latency);
    await user.type(latency, 'soon');
    expect(screen.getByText(/Write a time with its unit/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Make the plan/ }));
    expect(api.calls).not.toContain('planExperiment');
    await user.clear(latency);
    await user.type(latency, '250ms');
    await user.click(screen.getByRole('button', { name: 'Make the plan' }));
    expect(
      await screen.findByText('Predicted blast radius'),
    ).toBeInTheDocument();
    expect(api.calls).toEqual(['instantiateTemplate', 'planExperiment']);
  });

  it('says why a template does not fit', async () => {
    show({});
    expect(
      await screen.findByRole('radio', { name: /CPU pressure/ }),
    ).toBeDisabled();
    expect(screen.getByText(/No host agent runs/)).toBeInTheDocument();
  });

  it('is not launched while a rule refuses, and says which', async () => {
    const user = userEvent.setup();
    const { api } = show(
      slow,
      new FakeChaosApi({ plan: slowLedgerPlanView(true) }),
    );
    const launch = await screen.findByRole('button', { name: /^Launch/ });
    expect(launch).toHaveAccessibleDescription(
      /8K1M7B holds.*Wait for its end/,
    );
    await user.click(launch);
    expect(api.calls).not.toContain('startRun');
    expect(screen.getByText('1 refusal to settle')).toBeInTheDocument();
    expect(await violations(screen.getByRole('dialog'))).toEqual([]);
  });

  it('waits for the word of a risky plan', async () => {
    const user = userEvent.setup();
    const { api, onClose } = show(slow);
    const launch = await screen.findByRole('button', { name: /^Launch/ });
    expect(launch).toHaveAccessibleDescription('Type payments to launch.');
    const word = screen.getByRole('textbox', {
      name: 'Type payments, because tier 1 is downstream: orders, checkout-web',
    });
    await user.type(word, 'payments');
    await user.click(screen.getByRole('button', { name: 'Launch' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.calls).toContain('startRun');
  });

  it('plans again when the plan is out of date, and shows what changed', async () => {
    const user = userEvent.setup();
    const { api, onClose } = show(slow);
    await user.type(await screen.findByRole('textbox'), 'payments');
    api.failures.set('startRun', chaosFailure(409, 'The targets changed'));
    const { plan } = api.answers.plan;
    api.answers.plan = {
      ...api.answers.plan,
      plan: {
        ...plan,
        targetsHash: 'f'.repeat(64),
        steps: plan.steps.map(step => ({
          ...step,
          targets: step.targets.slice(0, 1),
        })),
      },
    };
    await user.click(screen.getByRole('button', { name: 'Launch' }));
    expect(
      await screen.findByText(/gone: payments-2 → ledger/),
    ).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    // The word was typed for the old plan.
    expect(screen.getByRole('textbox')).toHaveValue('');
    expect(
      screen.getByRole('button', { name: /^Launch/ }),
    ).toHaveAccessibleDescription('Type payments to launch.');
  });

  it('plans a saved experiment again when asked to, and shows what changed', async () => {
    const user = userEvent.setup();
    const { api } = show({ experimentId: 'e-1' });
    expect(
      await screen.findByText('Predicted blast radius'),
    ).toBeInTheDocument();
    const { plan } = api.answers.plan;
    api.answers.plan = {
      ...api.answers.plan,
      plan: {
        ...plan,
        targetsHash: 'f'.repeat(64),
        steps: plan.steps.map(step => ({
          ...step,
          targets: step.targets.slice(0, 1),
        })),
      },
    };
    await user.click(screen.getByRole('button', { name: 'Plan again' }));
    expect(
      await screen.findByText(/gone: payments-2 → ledger/),
    ).toBeInTheDocument();
    expect(api.calls).toEqual(['planExperiment', 'planExperiment']);
  });

  it('leads to where the remedy of a refusal is applied', async () => {
    const user = userEvent.setup();
    const view = slowLedgerPlanView(true);
    const refuse = (rule: string, reason: string): SafetyVerdict => ({
      rule,
      title: rule,
      level: 'refuse',
      reason,
      remedy: 'Do something',
    });
    const api = new FakeChaosApi({
      plan: {
        ...view,
        plan: {
          ...view.plan,
          safety: [
            refuse('noOverlap', `Run ${slowLedgerSummary.id} is active`),
            refuse('noHalt', 'Noor has halted this'),
            refuse('targetsFound', 'Nothing matches'),
            refuse('undoBound', 'The fault lasts 2 h'),
          ],
        },
      },
    });
    renderPage(
      <LaunchDialog
        entityRef="component:default/payments"
        templates={templates}
        start={slow}
        active={[slowLedgerSummary]}
        onClose={() => {}}
      />,
      { api },
    );
    const table = await screen.findByRole('table', { name: 'Safety' });
    const link = (name: string) =>
      within(table).getByRole('link', { name }).getAttribute('href');
    expect(link('Open run 8K2FQ4')).toBe(`/chaos/runs/${slowLedgerSummary.id}`);
    expect(link('See the halts')).toBe('/chaos');
    expect(link('Open Agents')).toBe('/chaos/agents');
    await user.click(
      within(table).getByRole('button', { name: 'Change the values' }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Latency' }),
    ).toBeInTheDocument();
  });

  it('says why no plan could be made and offers to try again', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set('planExperiment', chaosFailure(503, 'No agent answered'));
    show(slow, api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'No agent answered',
    );
    api.failures.clear();
    await user.click(screen.getByRole('button', { name: 'Plan again' }));
    expect(
      await screen.findByText('Predicted blast radius'),
    ).toBeInTheDocument();
    expect(
      api.calls.filter(call => call === 'instantiateTemplate'),
    ).toHaveLength(1);
  });
});
