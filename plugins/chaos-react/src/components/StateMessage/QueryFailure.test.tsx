import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chaosFailure } from '../../testing/FakeChaosApi';
import { renderChaos } from '../../__testUtils__/renderChaos';
import { violations } from '../../__testUtils__/violations';
import { QueryFailure } from './QueryFailure';

const show = (error: unknown, onRetry = () => {}) =>
  renderChaos(<QueryFailure what="History" error={error} onRetry={onRetry} />);

describe('a view without data', () => {
  it('names the permission and whom to ask', async () => {
    show(chaosFailure(403, 'It needs chaos.run.read.'));
    expect(
      await screen.findByText(/It needs chaos.run.read. Ask the owner/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says what does not exist', async () => {
    show(chaosFailure(404, 'gone'));
    expect(
      await screen.findByText('History does not exist'),
    ).toBeInTheDocument();
  });

  it('can be tried again, and says that stop still works', async () => {
    const user = userEvent.setup();
    const onRetry = jest.fn();
    const { container } = show(
      chaosFailure(503, 'The database did not answer within 5 s.'),
      onRetry,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The database did not answer.*Stop and Halt/,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
    expect(await violations(container)).toEqual([]);
  });
});
