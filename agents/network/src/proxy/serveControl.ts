import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import {
  MAX_LINE_BYTES,
  questionSchema,
  requestSchema,
  type ControlAnswer,
  type ControlRequest,
} from '../control/messages';
import { readLines } from '../control/readLines';
import type { Route } from '../control/Route';
import type { EffectTable } from './EffectTable';

/**
 * Serves the control channel on a Unix socket that only this user can open. A connection carries the lease of the effects that it added: when it
 * ends, by whatever death of its agent, they end.
 */
export async function serveControl(
  path: string,
  effects: EffectTable,
  routes: readonly Route[],
): Promise<Server> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await removeDeadSocket(path);
  const server = createServer(socket => serve(socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return server;

  function serve(socket: Socket): void {
    const leased = new Set<string>();
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const id of leased) effects.remove(id);
    });
    readLines(socket, MAX_LINE_BYTES, line => {
      socket.write(`${JSON.stringify(answer(line, leased))}\n`);
    });
  }

  function answer(line: string, leased: Set<string>): ControlAnswer {
    let id = 0;
    try {
      const content: unknown = JSON.parse(line);
      id = questionSchema.safeParse(content).data?.id ?? 0;
      const parsed = requestSchema.safeParse(content);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new Error(`${issue.path.join('.')}: ${issue.message}`);
      }
      return { id, ok: true, ...perform(parsed.data, leased) };
    } catch (error) {
      return { id, ok: false, error: (error as Error).message };
    }
  }

  function perform(request: ControlRequest, leased: Set<string>) {
    switch (request.do) {
      case 'add': {
        const { effect } = request;
        const route = routes.find(one => one.name === effect.route);
        if (!route) throw new Error(`there is no route ${effect.route}`);
        if (effect.kind === 'answer' && route.protocol === 'tcp') {
          throw new Error(
            `route ${route.name} carries tcp; only an http route can answer with a status`,
          );
        }
        effects.add(effect);
        leased.add(effect.id);
        return {};
      }
      case 'remove':
        leased.delete(request.effectId);
        return { removed: effects.remove(request.effectId) };
      case 'list':
        return { routes: [...routes], effects: effects.report() };
      default: {
        const never: never = request;
        throw new Error(`unknown request ${JSON.stringify(never)}`);
      }
    }
  }
}

/**
 * Removes what a dead proxy left behind.
 *
 * @throws when a living one answers there.
 */
async function removeDeadSocket(path: string): Promise<void> {
  const alive = await new Promise<boolean>(resolve => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
  if (alive) {
    throw new Error(
      `Another proxy answers on ${path}. Stop it first, or choose another --control.`,
    );
  }
  rmSync(path, { force: true });
}
