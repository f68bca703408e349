import { JournalState } from './JournalState';

describe('collapseReports', () => {
  let state: JournalState;
  let sequence = 0;
  const report = (phase: string, effect: 'present' | 'absent' = 'present') => {
    sequence += 1;
    state.apply({
      type: 'report',
      report: {
        sequence,
        attemptId: 'a',
        phase,
        effect,
        evidence: '',
        at: 1,
        bootId: 'b',
        wallAt: 1,
        by: 'agent',
      },
    });
  };
  const told = () =>
    [...state.reports.values()].map(
      ({ sequence: number, phase, effect }) => `${number} ${phase} ${effect}`,
    );

  beforeEach(() => {
    sequence = 0;
    state = new JournalState();
  });

  it('keeps the first and the latest of what repeats itself', () => {
    report('injected');
    for (let count = 0; count < 500; count += 1) {
      report('reverting');
      report('revertFailed');
    }
    expect(told()).toEqual([
      '1 injected present',
      '2 reverting present',
      '3 revertFailed present',
      '1000 reverting present',
      '1001 revertFailed present',
    ]);
  });

  it('keeps what has changed', () => {
    report('observed');
    report('observed', 'absent');
    report('observed');
    expect(told()).toHaveLength(3);
  });
});
