import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Route } from '../control/Route';
import type { Effect } from './Effect';
import type { EffectTable } from './EffectTable';
import { holdBack } from './holdBack';

const MAX_CONNECTIONS = 2000;
const FACTS = { method: '', path: '' };

/**
 * A server that carries the connections of one route without understanding them. A fault acts on a turn: the first bytes that the caller sends after
 * it has been answered. Which connections it acts on is decided once for each.
 */
export function serveTcpRoute(route: Route, effects: EffectTable): Server {
  const server = createServer(
    { allowHalfOpen: true, noDelay: true },
    caller => {
      const upstream = connect({
        host: route.upstream.host,
        port: route.upstream.port,
        allowHalfOpen: true,
        noDelay: true,
      });
      carry(caller, upstream);
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  return server;

  function carry(caller: Socket, upstream: Socket): void {
    const left = new AbortController();
    const decided = new Set<string>();
    let acting: Effect[] = [];
    let callersTurn = false;
    const cut = () => {
      caller.destroy();
      upstream.destroy();
    };
    caller.once('error', cut);
    upstream.once('error', cut);
    caller.once('close', () => {
      left.abort();
      upstream.destroy();
    });
    // What the service said last still reaches the caller.
    upstream.once('close', () => caller.destroySoon());
    upstream.on('data', data => {
      callersTurn = false;
      if (!caller.write(data)) {
        upstream.pause();
        caller.once('drain', () => upstream.resume());
      }
    });
    upstream.once('end', () => caller.end());
    caller.on('data', data => {
      caller.pause();
      void takeTurn().then(goesOn => {
        if (!goesOn || left.signal.aborted) return;
        if (upstream.write(data)) caller.resume();
        else upstream.once('drain', () => caller.resume());
      });
    });
    caller.once('end', () => upstream.end());

    /** Whether the caller's bytes go on; when a fault delays them, after that. */
    async function takeTurn(): Promise<boolean> {
      if (callersTurn) return true;
      callersTurn = true;
      for (const effect of effects.all(route.name)) {
        if (!decided.has(effect.spec.id)) {
          decided.add(effect.spec.id);
          if (effect.hits(FACTS)) acting.push(effect);
        }
      }
      acting = acting.filter(effect => !effect.ended.aborted);
      for (const effect of acting) {
        if (effect.spec.kind === 'reset') {
          caller.resetAndDestroy();
          upstream.destroy();
          return false;
        }
        await holdBack(effect, left.signal);
      }
      return true;
    }
  }
}
