import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  FakeChaosApi,
  chaosFailure,
  slowLedgerPlanView,
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
