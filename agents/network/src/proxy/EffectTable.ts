import type { BootClock } from '@faultline/chaos-agent-kit';
import type { EffectSpec } from '../control/EffectSpec';
import type { EffectReport } from '../control/messages';
import { Effect, type RequestFacts } from './Effect';

/** How often deadlines are looked at while effects are in force, milliseconds. */
const LOOK_EVERY_MS = 20;
const MAX_EFFECTS = 200;

/** Delays come first, then what ends a request: the order does not depend on who was added first. */
const ORDER = ['delay', 'hold', 'answer', 'reset'];

/** The effects in force. It ends them by their own deadlines, whatever becomes of those who added them. */
export class EffectTable {
  private readonly effects = new Map<string, Effect>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly clock: BootClock) {}

  /**
   * @throws when there is another effect of this id, or there are too many.
   */
  add(spec: EffectSpec): void {
    const known = this.effects.get(spec.id);
    if (known) {
      if (JSON.stringify(known.spec) === JSON.stringify(spec)) return;
      throw new Error(`effect ${spec.id} is in force with other parameters`);
    }
    if (this.effects.size >= MAX_EFFECTS) {
      throw new Error(`${MAX_EFFECTS} effects are in force already`);
    }
    this.effects.set(spec.id, new Effect(spec, this.clock));
    this.timer ??= setInterval(() => this.expire(), LOOK_EVERY_MS);
  }

  /** Ends an effect; false when it is not in force. */
  remove(id: string): boolean {
    const effect = this.effects.get(id);
    this.effects.delete(id);
    effect?.end();
    if (this.effects.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
    return effect !== undefined;
  }

  /** The effects that act on this request, in the order in which they act. */
  acting(route: string, request: RequestFacts): Effect[] {
    return this.all(route).filter(effect => effect.hits(request));
  }

  /** The effects on this route, in the order in which they act. */
  all(route: string): Effect[] {
    return [...this.effects.values()]
      .filter(effect => effect.spec.route === route)
      .sort((a, b) => ORDER.indexOf(a.spec.kind) - ORDER.indexOf(b.spec.kind));
  }

  report(): EffectReport[] {
    this.expire();
    return [...this.effects.values()].map(effect => effect.report());
  }

  private expire(): void {
    for (const [id, effect] of this.effects) {
      if (effect.expired) this.remove(id);
    }
  }
}
