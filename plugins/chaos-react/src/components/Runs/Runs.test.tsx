import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { liveRun, slowLedgerSummary } from '../../testing/story/runs';
import { killedRun } from '../../testing/story/killedRun';
import { revertFailedRun } from '../../testing/story/revertFailedRun';
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
    expect(screen.queryByText('No fault left')).not.toBeInTheDocument();
  });

  it('calls nothing read back in a list, which knows only that it is over', async () => {
    const { container } = renderChaos(
      <FaultPresence
        run={{ ...killedRun, phase: 'verifying' }}
        now={killedRun.now}
      />,
    );
    expect(await screen.findByText('No fault left')).toBeInTheDocument();
    expect(container).toHaveTextContent('proven on 1 of 1');
    expect(container).not.toHaveTextContent(/read back|absent/i);
  });

  it('announces the state of a run, not its running clock', async () => {
    const { container } = renderChaos(
      <RunStrip run={slowLedgerSummary} now={liveRun.now} onStop={() => {}} />,
    );
    await screen.findByText('2:41');
    const announced = [...container.querySelectorAll('[aria-live]')];
    expect(announced.map(one => one.textContent)).toEqual(['Active']);
  });

  it('says how every target ended, and reverted only of what was', async () => {
    const { container } = renderChaos(
      <TargetTable run={killedRun} now={killedRun.now} />,
    );
    expect(await screen.findByText('1 of 1 done once')).toBeInTheDocument();
    expect(container).not.toHaveTextContent(/reverted|read back/);
  });

  it('shows whose word an attestation is', async () => {
    const [silent, reverted] = unconfirmedRun.attempts;
    renderChaos(
      <TargetTable
        run={{
          ...unconfirmedRun,
          attempts: [
            {
              ...silent,
              attested: {
                by: 'user:default/sofia.marin',
                at: unconfirmedRun.now,
                statement: 'removed',
                reason: 'Ended worker 4411 by hand',
              },
            },
            reverted,
          ],
        }}
        now={unconfirmedRun.now}
      />,
    );
    const rows = await screen.findAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /Unknown.*sofia.marin attested at .* that they removed the fault by hand: Ended worker 4411 by hand/,
    );
    expect(rows[2]).not.toHaveTextContent('attested');
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
    expect(
      screen.getByText(/16 min 42 s without a word.*may still be present/),
    ).toBeInTheDocument();
  });

  it('does not speak of the age again and again', async () => {
    renderChaos(<AlarmBox run={unconfirmedRun} now={unconfirmedRun.now} />);
    expect(await screen.findByRole('alert')).not.toHaveTextContent('16 min');
  });

  it('alarms of a revert that failed, and not of silence', async () => {
    const { container } = renderChaos(
      <AlarmBox run={revertFailedRun} now={revertFailedRun.now} />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'inventory-03: revert failed, fault present',
    );
    expect(container).toHaveTextContent(/operation not permitted/);
    expect(container).not.toHaveTextContent(/unknown since|without a word/);
  });

  it('alarms of both where one agent is silent and one cannot revert', async () => {
    const [stuck] = revertFailedRun.attempts;
    const [silent] = unconfirmedRun.attempts;
    renderChaos(
      <AlarmBox
        run={{ ...unconfirmedRun, attempts: [silent, { ...stuck, id: 'b' }] }}
        now={unconfirmedRun.now}
      />,
    );
    const alarms = await screen.findAllByRole('alert');
    expect(alarms.map(alarm => alarm.textContent)).toEqual([
      expect.stringMatching(/unknown since/),
      expect.stringMatching(/revert failed/),
    ]);
  });

  it('claims no silence where the agent answers without a proof', async () => {
    const [silent] = unconfirmedRun.attempts;
    renderChaos(
      <AlarmBox
        run={{
          ...unconfirmedRun,
          attempts: [
            { ...silent, phase: 'reverting', unknownSince: undefined },
          ],
        }}
        now={unconfirmedRun.now}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'inventory-03: the end of the fault is not proven',
    );
  });
});
