import type { PropsWithChildren } from 'react';
import { act, renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import {
  TestApiProvider,
  registerMswTestHooks,
} from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { ChaosClient } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosSignal } from '@faultline/backstage-plugin-chaos-common';
import { failureOf } from '../api';
import { useChaosQuery } from './useChaosQuery';

/** Signals that the test sends itself. */
class Signals {
  #listener: (message: ChaosSignal) => void = () => {};
  subscribe = (_: string, listener: (message: never) => void) => {
    this.#listener = listener as (message: ChaosSignal) => void;
    return { unsubscribe: () => {} };
  };
  send(message: ChaosSignal) {
    act(() => this.#listener(message));
  }
}

const client = new ChaosClient({
  discoveryApi: { getBaseUrl: async () => 'http://127.0.0.1/api/chaos' },
  fetchApi: { fetch: (...input) => fetch(...input) },
});

describe('useChaosQuery', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  function setup(signals = new Signals()) {
    const wrapper = ({ children }: PropsWithChildren<{}>) => (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    );
    const rendered = renderHook(
      () =>
        useChaosQuery({
          key: 'agents',
          load: () => client.listAgents(),
          concerns: signal => signal.type === 'agents',
        }),
      { wrapper },
    );
    return { signals, ...rendered };
  }

  function answering() {
    const seen: string[] = [];
    server.use(
      http.get('http://127.0.0.1/api/chaos/agents', () => {
        seen.push('asked');
        return HttpResponse.json([{ id: `answer-${seen.length}` }]);
      }),
    );
    return seen;
  }

  it('asks once and holds the answer', async () => {
    const seen = answering();
    const { result } = setup();
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.data).toBeDefined());
    expect(seen).toHaveLength(1);
    expect(result.current.stale).toBe(false);
  });

  it('asks again on a hint that concerns it, and only then', async () => {
    const seen = answering();
    const { result, signals } = setup();
    await waitFor(() => expect(result.current.data).toBeDefined());
    signals.send({ type: 'scores' });
    signals.send({ type: 'agents' });
    await waitFor(() => expect(result.current.data?.[0]?.id).toBe('answer-2'));
    expect(seen).toHaveLength(2);
  });

  it('keeps what was good when a later answer is not', async () => {
    answering();
    const { result, signals } = setup();
    await waitFor(() => expect(result.current.data).toBeDefined());
    server.use(
      http.get('http://127.0.0.1/api/chaos/agents', () =>
        HttpResponse.json(
          { error: { name: 'Error', message: 'The database is away' } },
          { status: 503 },
        ),
      ),
    );
    signals.send({ type: 'agents' });
    await waitFor(() => expect(result.current.error).toBeDefined());
    expect(result.current.data?.[0]?.id).toBe('answer-1');
    expect(failureOf(result.current.error)).toMatchObject({
      kind: 'failed',
      message: 'The database is away',
    });
  });

  it('goes on asking without signals, but not for a hidden page', async () => {
    jest.useFakeTimers({
      doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'performance'],
    });
    try {
      const loads: number[] = [];
      const { unmount } = renderHook(
        () =>
          useChaosQuery({
            key: 'x',
            load: async () => loads.push(1),
            concerns: () => false,
          }),
        {
          wrapper: ({ children }: PropsWithChildren<{}>) => (
            <TestApiProvider apis={[]}>{children}</TestApiProvider>
          ),
        },
      );
      expect(loads).toHaveLength(1);
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(loads).toHaveLength(2);
      const visibility = jest
        .spyOn(document, 'visibilityState', 'get')
        .mockReturnValue('hidden');
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(loads).toHaveLength(2);
      visibility.mockRestore();
      unmount();
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(loads).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });
});
