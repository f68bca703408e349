import { screen } from '@testing-library/react';
import { StatusMark } from '../components/StatusMark';
import { renderChaos } from '../__testUtils__/renderChaos';
import { agentWords } from './agentWords';
import { attemptWords } from './attemptWords';
import { outcomeWords } from './outcomeWords';
import { phaseWords } from './phaseWords';
import { probeWords } from './probeWords';
import { readBackWords } from './readBackWords';
import { recoveryWords } from './recoveryWords';
import { safetyWords } from './safetyWords';
import { verdictWords } from './verdictWords';

const tables = {
  agentWords,
  attemptWords,
  outcomeWords,
  phaseWords,
  probeWords,
  readBackWords,
  recoveryWords,
  safetyWords,
  verdictWords,
};

describe('the words of states', () => {
  it.each(Object.entries(tables))(
    'gives every status of %s an icon and a word of its own',
    async (_, table) => {
      const { container } = renderChaos(
        <>
          {Object.entries(table).map(([key, status]) => (
            <div key={key} data-testid={key}>
              <StatusMark status={status} />
            </div>
          ))}
        </>,
      );
      const marks = await screen.findAllByTestId(/./);
      const words = marks.map(mark => mark.textContent);
      expect(new Set(words).size).toBe(marks.length);
      expect(words.every(word => word && !word.includes('.'))).toBe(true);
      expect(container.querySelectorAll('svg')).toHaveLength(marks.length);
    },
  );

  it('never shows a tool error with the word of a failed service', () => {
    expect(phaseWords.errored.message).not.toBe(verdictWords.failed.message);
    expect(phaseWords.errored.tone).toBe('warn');
  });
});
