import { useState } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  FakeChaosApi,
  chaosFailure,
  unconfirmedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { fillIn } from '../../../__testUtils__/fillIn';
import { renderPage } from '../../../__testUtils__/renderPage';
import { violations } from '../../../__testUtils__/violations';
import { AttestPanel } from './AttestPanel';
import { KnownPanel } from './KnownPanel';

const [silent, reverted] = unconfirmedRun.attempts;
const twoSilent = {
  ...unconfirmedRun,
  targets: { frozen: 2, injected: 2, proven: 0 },
  attempts: [silent, { ...silent, id: 'other', target: reverted.target }],
};

describe('the attestation of an operator', () => {
  const captureEvent = jest.fn();

  /** The panel over a run that is read again after each word. */
  function Attesting(props: { api: FakeChaosApi }) {
    const { api } = props;
    const [run, setRun] = useState(api.answers.run);
    return (
      <TestApiProvider apis={[[analyticsApiRef, { captureEvent }] as const]}>
        <AttestPanel run={run} onChanged={() => setRun(api.answers.run)} />
        <KnownPanel run={run} />
      </TestApiProvider>
    );
  }

  const show = (run = unconfirmedRun) => {
    const api = new FakeChaosApi({ run });
    return renderPage(<Attesting api={api} />, { api });
  };

  const attest = async (
    user: ReturnType<typeof userEvent.setup>,
    reason: string,
  ) => {
    await fillIn(user, 'What did you look at?', reason);
    await fillIn(user, 'Type 8JX4ND to attest', '8jx4nd');
    await user.click(screen.getByRole('button', { name: 'Attest' }));
  };

  it('needs a reason and the id of the run', async () => {
    const user = userEvent.setup();
    const { api, container } = show();
    const button = await screen.findByRole('button', { name: /^Attest/ });
    expect(button).toHaveAccessibleDescription('Say what you looked at.');
    await attest(user, 'No worker of ours in the process list');
    expect(api.calls).toContain('attestRun');
    expect(captureEvent.mock.calls[0][0].action).toBe('attest');
    expect(await violations(container)).toEqual([]);
  });

  it('is given for one target after the other, each with an empty form', async () => {
    const user = userEvent.setup();
    const { api } = show(twoSilent);
    await attest(user, 'Console of 03');
    expect(
      await screen.findByText('Recorded as your word on inventory-03.'),
    ).toBeInTheDocument();
    expect(screen.getByText('inventory-05')).toBeInTheDocument();
    expect(screen.getByLabelText('What did you look at?')).toHaveValue('');
    expect(
      screen.getByRole('region', { name: 'What is known' }),
    ).toHaveTextContent(
      /inventory-03: .*attested at .* that the fault is absent: Console of 03/,
    );
    await attest(user, 'Console of 05');
    expect(
      await screen.findByText('Recorded as your word on inventory-05.'),
    ).toBeInTheDocument();
    expect(api.answers.run.attempts.map(one => one.attested?.reason)).toEqual([
      'Console of 03',
      'Console of 05',
    ]);
    expect(
      screen.queryByRole('button', { name: /^Attest/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps what was written when it was not taken', async () => {
    const user = userEvent.setup();
    const { api } = show();
    api.failures.set('attestRun', chaosFailure(403, 'It needs a permission.'));
    await attest(user, 'Console of 03');
    expect(
      await screen.findByText('It needs a permission.'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('What did you look at?')).toHaveValue(
      'Console of 03',
    );
  });
});
