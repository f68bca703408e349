import { screen } from '@testing-library/react';
import { slowLedgerPlanView } from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../../__testUtils__/renderPage';
import { PlanAside } from './PlanAside';

const view = slowLedgerPlanView(false);
const show = (shown: typeof view) =>
  renderPage(<PlanAside view={shown} confirm="" onConfirm={() => {}} />);

describe('the plan in short', () => {
  it('says what undoes a fault that is held', async () => {
    show(view);
    expect(
      await screen.findByText(/The mechanism forgets the fault by itself/),
    ).toBeInTheDocument();
    expect(screen.getByText(/72 now · pass \+3\.9/)).toBeInTheDocument();
  });

  it('promises no undo of what is done once', async () => {
    const { plan } = view;
    show({
      ...view,
      plan: {
        ...plan,
        steps: plan.steps.map(step => ({ ...step, shape: 'oneShot' })),
      },
    });
    expect(
      await screen.findByText(/done once, at one instant/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/by itself/)).not.toBeInTheDocument();
  });

  it('says what a first run would make of a score', async () => {
    show({ ...view, score: { ifPassed: 21.4, ifFailed: 5.4 } });
    expect(
      await screen.findByText('Not tested now · pass 21 · fail 5'),
    ).toBeInTheDocument();
  });
});
