import type { z } from 'zod';
import type {
  FaultCheck,
  HeldFault,
  SeenTarget,
} from '@faultline/chaos-agent-kit';
import type { EffectSpec } from '../control/EffectSpec';
import type { ProxyClient } from '../control/ProxyClient';
import { describeEffect } from './describeEffect';
import { proxyUndoSchema, type ProxyUndo } from './ProxyUndo';
import { ProxyUnreachable } from '../control/ProxyUnreachable';

type WithoutIdentity<S> = S extends unknown
  ? Omit<S, 'id' | 'route' | 'ttlMs'>
  : never;

/** What one fault adds to what all faults in the proxy have in common. */
export interface ProxyFaultOptions<P> {
  fault: HeldFault<P, ProxyUndo>['fault'];
  parameters: z.ZodType<P>;
  /** What the proxy is to do. */
  effect(parameters: P): WithoutIdentity<EffectSpec>;
  /** What is wrong with doing this to this route. */
  check(parameters: P, target: SeenTarget): FaultCheck[];
}

/**
 * A fault that the in-path proxy carries out. It outlives nothing: the proxy forgets it at its deadline, and at once when the agent's connection
 * ends.
 */
export function createProxyFault<P>(
  proxy: ProxyClient,
  options: ProxyFaultOptions<P>,
): HeldFault<P, ProxyUndo> {
  return {
    fault: options.fault,
    mechanism: 'proxy',
    shape: 'held',
    survives: 'selfExpiring',
    undoNeeds: 'nothing',
    parameters: options.parameters,
    undo: proxyUndoSchema,
    revertMs: () => 1000,
    describeUndo: () =>
      'The proxy drops the fault and lets waiting requests go on; it does so by itself at the deadline and when the agent is gone',
    check: async (_context, parameters, targets) =>
      targets.flatMap(target => [
        {
          name: 'route',
          ok: true,
          detail: `${target.name}: ${target.details.from} calls ${target.details.to} through ${target.details.listen}`,
        },
        ...options.check(parameters, target),
      ]),
    prepare: async ({ attemptId }, _parameters, targets) => ({
      effects: targets.map(target => ({
        target: target.id,
        route: target.details.route,
        id: `${attemptId}/${target.details.route}`,
      })),
    }),
    async *inject({ durationMs }, parameters, undo) {
      yield undo;
      for (const { id, route } of undo.effects) {
        await proxy.add({
          ...options.effect(parameters),
          id,
          route,
          ttlMs: durationMs,
        });
      }
    },
    async observe(_context, undo) {
      let inForce;
      try {
        inForce = await proxy.list();
      } catch (error) {
        if (!(error instanceof ProxyUnreachable)) throw error;
        return undo.effects.map(({ target }) => ({
          target,
          effect: 'absent' as const,
          evidence: `${error.message}; its faults ended with the connection that held them`,
        }));
      }
      return undo.effects.map(({ target, id }) => {
        const report = inForce.effects.find(effect => effect.id === id);
        return report
          ? { target, effect: 'present' as const, ...describeEffect(report) }
          : {
              target,
              effect: 'absent' as const,
              evidence: 'the proxy has no such fault in force',
            };
      });
    },
    async revert(_context, undo) {
      const undone = [];
      for (const { target, id } of undo.effects) {
        undone.push({
          target,
          result: 'reverted' as const,
          why: await remove(proxy, id),
        });
      }
      return undone;
    },
  };
}

async function remove(proxy: ProxyClient, id: string): Promise<string> {
  try {
    return (await proxy.remove(id))
      ? 'removed from the proxy'
      : 'the proxy had dropped it already';
  } catch (error) {
    if (error instanceof ProxyUnreachable) return error.message;
    throw error;
  }
}
