import { useCallback, useEffect, useRef, useState } from 'react';
import { useSignal } from '@backstage/plugin-signals-react';
import { CHAOS_SIGNAL_CHANNEL } from '@faultline/backstage-plugin-chaos-common';
import type { ChaosSignal } from '@faultline/backstage-plugin-chaos-common';

/** @public */
export interface ChaosQuery<T> {
  /** The last good answer, also while a newer one is awaited or has failed. */
  data?: T;
  error?: unknown;
  /** True until the first answer, good or bad. */
  loading: boolean;
  /** Browser's time of the last good answer, milliseconds since the epoch. */
  loadedAt?: number;
  /** The shown data is older than three rounds of asking. */
  stale: boolean;
  /** How often it asks now, milliseconds. */
  intervalMs: number;
  reload(): void;
}

/** @public */
export interface ChaosQueryOptions<T> {
  /** Asked again when it changes. */
  key: string;
  load(): Promise<T>;
  /** Is this hint about what is shown? */
  concerns(signal: ChaosSignal): boolean;
  /** True while something moves: then it asks every second, else every 10 s. */
  live?(data: T): boolean;
  /** Do not ask at all. */
  paused?: boolean;
}

const LIVE_MS = 1_000;
const CALM_MS = 10_000;

/**
 * Data of the control plane, kept fresh. A signal is only a hint: what is shown
 * is always fetched under the viewer's own permissions. Asking goes on without
 * signals, and only while the page is visible.
 *
 * @public
 */
export function useChaosQuery<T>(options: ChaosQueryOptions<T>): ChaosQuery<T> {
  const { key, paused = false } = options;
  const latest = useRef(options);
  latest.current = options;
  const asked = useRef(0);
  const shown = useRef(0);
  const [state, setState] = useState<{
    key: string;
    data?: T;
    error?: unknown;
    loadedAt?: number;
  }>({ key });
  const current = state.key === key ? state : { key };

  const reload = useCallback(() => {
    asked.current += 1;
    const turn = asked.current;
    latest.current.load().then(
      data => {
        // An answer that was overtaken by a newer one is worth nothing.
        if (turn < shown.current) return;
        shown.current = turn;
        setState({ key, data, loadedAt: Date.now() });
      },
      error => {
        if (turn < shown.current) return;
        setState(before =>
          before.key === key ? { ...before, error } : { key, error },
        );
      },
    );
  }, [key]);

  useEffect(() => {
    shown.current = asked.current;
    if (!paused) reload();
  }, [reload, paused]);

  const { lastSignal } = useSignal<ChaosSignal>(CHAOS_SIGNAL_CHANNEL);
  useEffect(() => {
    if (lastSignal && !paused && latest.current.concerns(lastSignal)) reload();
  }, [lastSignal, paused, reload]);

  const moving =
    current.data !== undefined && (options.live?.(current.data) ?? false);
  const intervalMs = moving ? LIVE_MS : CALM_MS;
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (paused) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      reload();
      setTick(count => count + 1);
    }, intervalMs);
    const onVisible = () => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [intervalMs, paused, reload]);

  const age =
    current.loadedAt === undefined ? 0 : Date.now() - current.loadedAt;
  return {
    data: current.data,
    error: current.error,
    loading: current.data === undefined && current.error === undefined,
    loadedAt: current.loadedAt,
    stale:
      current.data !== undefined &&
      tick >= 0 &&
      (age > 3 * intervalMs + 1_000 ||
        (current.error !== undefined && age > 5_000)),
    intervalMs,
    reload,
  };
}
