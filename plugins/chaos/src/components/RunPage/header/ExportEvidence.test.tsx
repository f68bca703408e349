import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { analyticsApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import {
  FakeChaosApi,
  chaosFailure,
  finishedRun,
} from '@faultline/backstage-plugin-chaos-react/testUtils';
import { renderPage } from '../../../__testUtils__/renderPage';
import { ExportEvidence } from './ExportEvidence';

describe('the export of a run', () => {
  it('says why nothing was saved', async () => {
    const user = userEvent.setup();
    const captureEvent = jest.fn();
    const api = new FakeChaosApi({ run: finishedRun });
    api.failures.set('listRunEvents', chaosFailure(503, 'Away'));
    renderPage(
      <TestApiProvider apis={[[analyticsApiRef, { captureEvent }] as const]}>
        <ExportEvidence run={finishedRun} />
      </TestApiProvider>,
      { api },
    );
    await user.click(
      await screen.findByRole('button', { name: 'Export evidence' }),
    );
    expect(await screen.findByRole('status')).toHaveTextContent(
      'The evidence could not be collected: Away. Nothing was saved.',
    );
    expect(captureEvent.mock.calls[0][0].action).toBe('export');
  });
});
