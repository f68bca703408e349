import type { PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { chaosApiRef } from '../api';
import { FakeChaosApi, chaosFailure } from '../testing/FakeChaosApi';
import { slowLedgerSummary } from '../testing/story/runs';
import { useStopRun } from './useStopRun';

/** A control plane whose Stop is answered when the test says so. */
class HangingChaosApi extends FakeChaosApi {
  readonly answer = new Map<string, (failure?: Error) => void>();
  abortRun = (id: string) =>
    new Promise<typeof slowLedgerSummary>((resolve, reject) => {
      this.answer.set(id, failure =>
        failure ? reject(failure) : resolve(slowLedgerSummary),
      );
    });
}

describe('useStopRun', () => {
  function setup() {
    const api = new HangingChaosApi();
    const onStopped = jest.fn();
    const { result } = renderHook(() => useStopRun(onStopped), {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[chaosApiRef, api]]}>
          {children}
        </TestApiProvider>
      ),
    });
    return { api, onStopped, result };
  }

  it('stops a second run while the first call hangs', async () => {
    const { api, onStopped, result } = setup();
    act(() => void result.current.run('a'));
    expect(result.current.isPending('a')).toBe(true);
    expect(result.current.isPending('b')).toBe(false);
    act(() => void result.current.run('b'));
    act(() => api.answer.get('b')?.());
    await waitFor(() => expect(result.current.isAccepted('b')).toBe(true));
    expect(onStopped).toHaveBeenCalledTimes(1);
    expect(result.current.isPending('a')).toBe(true);
    expect(result.current.isAccepted('a')).toBe(false);
  });

  it('keeps the failure of one run apart from the success of another', async () => {
    const { api, result } = setup();
    act(() => void result.current.run('a'));
    act(() => void result.current.run('b'));
    act(() => api.answer.get('a')?.(chaosFailure(503, 'Away')));
    act(() => api.answer.get('b')?.());
    await waitFor(() => expect(result.current.isAccepted('b')).toBe(true));
    expect(result.current.failureOf('a')?.message).toBe('Away');
    expect(result.current.failureOf('b')).toBeUndefined();
    expect(result.current.failures.map(one => one.runId)).toEqual(['a']);
    act(() => void result.current.run('a'));
    expect(result.current.failures).toEqual([]);
  });
});
