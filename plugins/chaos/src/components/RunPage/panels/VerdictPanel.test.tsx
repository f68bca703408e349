import { screen } from '@testing-library/react';
import {
  FakeChaosApi,
  finishedRun,
  killedRun,
  unconfirmedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import { renderPage } from '../../../__testUtils__/renderPage';
import { violations } from '../../../__testUtils__/violations';
import { VerdictPanel } from './VerdictPanel';

const show = (run: RunView) => renderPage(<VerdictPanel run={run} />);

describe('verdict and recovery', () => {
  it('say of a fault that is done once neither reverted nor read back', async () => {
    const { container } = show(killedRun);
    expect(
      await screen.findByText(
        'Done once on 1 of 1 targets; there was nothing to undo.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('not held for any time')).toBeInTheDocument();
    expect(screen.getByText('from the injection')).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/revert|read back|0 s asked/);
    expect(await violations(container)).toEqual([]);
  });

  it('say read back of what was', async () => {
    show(finishedRun);
    expect(
      await screen.findByText('Fault read back absent on 2 of 2 targets.'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 min 07 s after the revert')).toBeInTheDocument();
  });

  it('tell every kind of end with its own words', async () => {
    const [first, second] = finishedRun.attempts;
    show({
      ...finishedRun,
      attempts: [
        { ...first, phase: 'moot', seen: 'moot' },
        {
          ...second,
          phase: 'neverStarted',
          injectedAt: undefined,
          reason: 'no proxy',
        },
      ],
    });
    expect(
      await screen.findByText(
        '1 of 2 targets went away with the fault. Never started on 1 of 2 targets.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('1 min 07 s after the end of the fault'),
    ).toBeInTheDocument();
  });

  it('show whose word stands in for a proof', async () => {
    const api = new FakeChaosApi({ run: unconfirmedRun });
    await api.attestRun(unconfirmedRun.id, {
      attemptId: unconfirmedRun.attempts[0].id,
      statement: 'absent',
      reason: 'Console of 03',
    });
    const { container } = show(api.answers.run);
    expect(
      await screen.findByText(/That is a word, not proof/),
    ).toBeInTheDocument();
    expect(container).toHaveTextContent(
      /inventory-03: .*attested at .* that the fault is absent: Console of 03/,
    );
    expect(container).toHaveTextContent(
      'Fault read back absent on 1 of 2 targets.',
    );
  });
});
