import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeChaosApi, chaosFailure } from '../../testing/FakeChaosApi';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { productionHalt } from '../../testing/story/overview';
import { violations } from '../../__testUtils__/violations';
import { HaltBanner } from './HaltBanner';
import { HaltControl } from './HaltControl';
import { HaltOnEveryPage } from './HaltOnEveryPage';

const scopes = [
  { kind: 'entity', entityRef: 'component:default/payments' } as const,
];

describe('the halt', () => {
  it('takes one press to open and one to send, without typing', async () => {
    const user = userEvent.setup();
    const { api } = renderChaos(<HaltControl scopes={scopes} />);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await user.click(screen.getByRole('button', { name: 'Halt payments' }));
    expect(await screen.findAllByText('2 of 2')).toHaveLength(2);
    expect(api.answers.halts[0]?.scope).toEqual(scopes[0]);
  });

  it('stays open and says why when it was not accepted', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set(
      'createHalt',
      chaosFailure(403, 'Needs chaos.halt.create'),
    );
    renderChaos(<HaltControl scopes={scopes} />, api);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await user.click(screen.getByRole('button', { name: 'Halt payments' }));
    expect(
      await screen.findByText(/not accepted: Needs chaos.halt.create/),
    ).toBeInTheDocument();
  });

  it('counts agents and read-backs in its banner', async () => {
    const { container } = renderChaos(
      <HaltBanner halts={[productionHalt]} onLifted={() => {}} />,
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      /Halt holds on production.*2 read back absent, 1 reverting, 0 unknown · 12 of 13 agents reached/,
    );
    expect(await violations(container)).toEqual([]);
  });

  it('is lifted only with a reason', async () => {
    const user = userEvent.setup();
    const onLifted = jest.fn();
    renderChaos(
      <HaltBanner halts={[productionHalt]} onLifted={onLifted} />,
      new FakeChaosApi({ halts: [productionHalt] }),
    );
    await user.click(await screen.findByRole('button', { name: 'Lift halt…' }));
    await user.click(screen.getByRole('button', { name: /^Lift halt/ }));
    expect(onLifted).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox'), 'The drill is over');
    await user.click(screen.getByRole('button', { name: 'Lift halt' }));
    await waitFor(() => expect(onLifted).toHaveBeenCalledTimes(1));
  });

  it('is silent on other pages for whom may not see halts', async () => {
    const api = new FakeChaosApi();
    api.failures.set('listHalts', chaosFailure(403, 'no'));
    renderChaos(<HaltOnEveryPage />, api);
    await waitFor(() => expect(api.calls).toContain('listHalts'));
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
