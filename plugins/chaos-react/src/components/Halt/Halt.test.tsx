import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeChaosApi, chaosFailure } from '../../testing/FakeChaosApi';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { productionHalt } from '../../testing/story/overview';
import { violations } from '../../__testUtils__/violations';
import { HaltBanner } from './HaltBanner';
import { HaltControl } from './HaltControl';
import { HaltOnEveryPage } from './HaltOnEveryPage';
import { useHaltInPage } from './useHaltInPage';

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

  it('offers what is wider, and says of what is not allowed why', async () => {
    const user = userEvent.setup();
    const no = {
      allowed: false,
      reason: 'Halting everything is for administrators only',
      remedy: 'Ask one of group:default/platform-admins',
    };
    const { api } = renderChaos(
      <HaltControl />,
      new FakeChaosApi({
        haltScopes: [
          {
            scope: { kind: 'owner', ownerRef: 'group:default/team-checkout' },
            allowed: { allowed: true },
          },
          {
            scope: { kind: 'environment', environment: 'demo' },
            allowed: { allowed: true },
          },
          { scope: { kind: 'everything' }, allowed: no },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    expect(
      await screen.findByText(
        'Halting everything is for administrators only. Ask one of group:default/platform-admins',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /^Everything/ })).toBeDisabled();
    expect(
      screen.getByRole('button', { name: 'Halt team-checkout' }),
    ).toBeEnabled();
    await user.click(screen.getByRole('radio', { name: 'Environment demo' }));
    await user.click(screen.getByRole('button', { name: 'Halt demo' }));
    expect(await screen.findAllByText('2 of 2')).toHaveLength(2);
    expect(api.answers.halts[0]?.scope).toEqual({
      kind: 'environment',
      environment: 'demo',
    });
  });

  it('keeps what stood on its button when wider scopes come later', async () => {
    const user = userEvent.setup();
    renderChaos(<HaltControl scopes={scopes} />);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    expect(
      await screen.findByRole('radio', { name: 'Environment production' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('radio', { name: 'Entity payments' }),
    ).toBeChecked();
    expect(
      screen
        .getAllByRole('radio')
        .map(radio => radio.closest('label')?.textContent),
    ).toEqual([
      'Entity payments',
      'Owner team-checkout',
      'Environment production',
      'Everything',
    ]);
  });

  it('says why when nothing here may be halted', async () => {
    const user = userEvent.setup();
    renderChaos(
      <HaltControl />,
      new FakeChaosApi({
        haltScopes: [
          {
            scope: { kind: 'everything' },
            allowed: { allowed: false, reason: 'Needs chaos.halt.create' },
          },
        ],
      }),
    );
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Halt everything' }),
      ).toHaveAccessibleDescription('Needs chaos.halt.create'),
    );
  });

  it('halts what the page offers also without an answer on scopes', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.failures.set('listHaltScopes', chaosFailure(503, 'away'));
    renderChaos(<HaltControl scopes={scopes} />, api);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await waitFor(() => expect(api.calls).toContain('listHaltScopes'));
    await user.click(screen.getByRole('button', { name: 'Halt payments' }));
    expect(await screen.findAllByText('2 of 2')).toHaveLength(2);
  });

  it('counts anew while it is looked at', async () => {
    const user = userEvent.setup();
    const api = new FakeChaosApi();
    api.listHalts = async () => ({
      active: api.answers.halts.map(halt => ({
        ...halt,
        attempts: { absent: 3, reverting: 1, unknown: 0 },
      })),
      recent: [],
    });
    renderChaos(<HaltControl scopes={scopes} />, api);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    await user.click(screen.getByRole('button', { name: 'Halt payments' }));
    expect(await screen.findByText('3 of 4')).toBeInTheDocument();
  });

  it('tells the page that shows halts, wherever it is pressed', async () => {
    const user = userEvent.setup();
    const reload = jest.fn();
    function Page() {
      useHaltInPage(reload);
      return <HaltControl scopes={scopes} />;
    }
    renderChaos(<Page />);
    await user.click(await screen.findByRole('button', { name: 'Halt…' }));
    expect(reload).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Halt payments' }));
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  });

  it('says in its banner why it may not be lifted', async () => {
    const lift = {
      allowed: false,
      reason:
        'Lifting a halt of a whole environment is for administrators only',
      remedy: 'Ask one of group:default/platform-admins',
    };
    renderChaos(
      <HaltBanner
        halts={[{ ...productionHalt, allowed: { lift } }]}
        onLifted={() => {}}
      />,
    );
    expect(
      await screen.findByRole('button', { name: 'Lift halt…' }),
    ).toHaveAccessibleDescription(
      `${lift.reason}. Ask one of group:default/platform-admins`,
    );
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
