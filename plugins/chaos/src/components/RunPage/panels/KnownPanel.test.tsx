import { screen } from '@testing-library/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  killedRun,
  revertFailedRun,
  unconfirmedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../../__testUtils__/renderPage';
import { violations } from '../../../__testUtils__/violations';
import { KnownPanel } from './KnownPanel';
import { SettlePanel } from './SettlePanel';

const show = async (run: RunView) => {
  const { container } = renderPage(
    <>
      <KnownPanel run={run} />
      <SettlePanel run={run} />
    </>,
  );
  return {
    container,
    known: await screen.findByRole('region', { name: 'What is known' }),
    settle: screen.getByRole('region', { name: 'What would settle it' }),
  };
};

describe('what is known of a run, and what would settle it', () => {
  it('tells of a revert that failed why, and expects nothing but another try', async () => {
    const { container, known, settle } = await show(revertFailedRun);
    expect(known).toHaveTextContent(
      /Revert failed on inventory-03: Worker 4411 does not end/,
    );
    expect(known).toHaveTextContent(/Nothing is expected to end that fault/);
    expect(known).not.toHaveTextContent(/removed the fault 15 s/);
    expect(settle).toHaveTextContent(
      /The agent reverts after all.*tries again/,
    );
    expect(settle).not.toHaveTextContent('waiting');
    expect(await violations(container)).toEqual([]);
  });

  it.each([
    ['revert', /removed the fault 15 s after the line was lost/],
    ['continue', /goes on without the line.*ends the fault at its deadline/],
  ] as const)(
    'expects of a silent agent what the plan says: %s',
    async (onDisconnect, sentence) => {
      const plan = { ...unconfirmedRun.plan, onDisconnect };
      const { known, settle } = await show({ ...unconfirmedRun, plan });
      expect(known).toHaveTextContent(sentence);
      expect(known).toHaveTextContent(
        'inventory-05 reverted, read back absent',
      );
      expect(settle).toHaveTextContent(/The agent reports.*waiting/);
    },
  );

  it('tells of other ends that they were no revert', async () => {
    const [silent] = unconfirmedRun.attempts;
    const [killed] = killedRun.attempts;
    const { known } = await show({
      ...unconfirmedRun,
      attempts: [
        silent,
        killed,
        { ...killed, id: 'gone', phase: 'moot', seen: 'moot' },
        {
          ...killed,
          id: 'refused',
          phase: 'neverStarted',
          injectedAt: undefined,
        },
      ],
    });
    expect(known).toHaveTextContent('Done once on payments-2');
    expect(known).toHaveTextContent('payments-2 is gone');
    expect(known).toHaveTextContent('Fault never started on payments-2');
    expect(known).not.toHaveTextContent(/reverted|read back/);
  });
});
