import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { liveRun, slowLedgerSummary } from '../../testing/story/runs';
import { unconfirmedRun } from '../../testing/story/unconfirmedRun';
import { violations } from '../../__testUtils__/violations';
import { AlarmBox } from '../AlarmBox';
import { TargetTable } from '../Targets';
import { FaultPresence } from './FaultPresence';
import { RunStrip } from './RunStrip';

describe('runs', () => {
  it('shows a live run with its clock and its failing probes, and stops it', async () => {
    const user = userEvent.setup();
    const onStop = jest.fn();
    const { container } = renderChaos(
      <RunStrip run={slowLedgerSummary} now={liveRun.now} onStop={onStop} />,
    );
    expect(await screen.findByText('2:41')).toBeInTheDocument();
    expect(screen.getByText('3:19')).toBeInTheDocument();
    expect(screen.getByText('97.94 %')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Stop 8K2FQ4' }));
    expect(onStop).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });

  it('says since when nothing is known instead of an end', async () => {
    const { container } = renderChaos(
      <FaultPresence run={unconfirmedRun} now={unconfirmedRun.now} />,
    );
    expect(await screen.findByText(/unknown since/)).toBeInTheDocument();
    expect(container).toHaveTextContent('1 of 2 proven absent');
  });

  it('says absent only of what was read back', async () => {
    renderChaos(
      <FaultPresence
        run={{
          ...slowLedgerSummary,
          phase: 'verifying',
          targets: { frozen: 2, injected: 2, proven: 1 },
        }}
        now={liveRun.now}
      />,
    );
    expect(screen.queryByText('Absent')).not.toBeInTheDocument();
  });

  it('gives every target its own row, the silent one without a read-back', async () => {
    const { container } = renderChaos(
      <TargetTable run={unconfirmedRun} now={unconfirmedRun.now} />,
    );
    const rows = await screen.findAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent(/Unknown.*None/);
    expect(rows[2]).toHaveTextContent(/Reverted.*Absent/);
    expect(await violations(container)).toEqual([]);
  });

  it('alarms with the target, the time and what follows', async () => {
    renderChaos(<AlarmBox run={unconfirmedRun} now={unconfirmedRun.now} />);
    const alarm = await screen.findByRole('alert');
    expect(alarm).toHaveTextContent(/inventory-03: unknown since/);
    expect(alarm).toHaveTextContent(/16 min 42 s without a word/);
    expect(alarm).toHaveTextContent(/may still be present/);
  });
});
