import { useEffect, useState } from 'react';

/**
 * A clock that runs between two answers: the server's instant plus the time
 * since it was received, so that a wrong clock of the browser does no harm.
 *
 * @param serverNow - the server's milliseconds at the last answer
 * @param running - whether anything on the page moves with time
 * @returns milliseconds since the epoch, renewed every 250 ms while running
 * @public
 */
export function useNow(serverNow: number, running: boolean): number {
  const [anchor, setAnchor] = useState({ serverNow, at: performance.now() });
  const [, setTick] = useState(0);
  if (anchor.serverNow !== serverNow) {
    setAnchor({ serverNow, at: performance.now() });
  }
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setTick(count => count + 1), 250);
    return () => clearInterval(timer);
  }, [running]);
  return running ? serverNow + (performance.now() - anchor.at) : serverNow;
}
