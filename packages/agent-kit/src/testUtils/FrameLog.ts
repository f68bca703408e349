import type { AttemptReport, ConnectRequest } from '@faultline/chaos-protocol';

/** One frame of an agent. @public */
export type Frame = NonNullable<ConnectRequest['frame']>;
/** The message of one case of a frame. @public */
export type FrameOf<C extends Frame['$case']> = Extract<
  Frame,
  { $case: C }
>['value'];

/** The frames that arrived, and the tests that wait for one. @public */
export class FrameLog {
  readonly all: Frame[] = [];
  agentId = '';
  private readonly arrivals = new Map<unknown, number>();
  private readonly waiting = new Set<() => void>();

  add(frame: Frame): void {
    this.all.push(frame);
    this.arrivals.set(frame.value, performance.now());
    for (const look of [...this.waiting]) look();
  }

  /** All frames of one kind, oldest first. */
  of<C extends Frame['$case']>($case: C): Array<FrameOf<C>> {
    return this.all
      .filter(frame => frame.$case === $case)
      .map(frame => frame.value as FrameOf<C>);
  }

  /** When a frame arrived, on `performance.now()`. */
  arrivedAt(value: Frame['value']): number {
    const at = this.arrivals.get(value);
    if (at === undefined) throw new Error('this frame never arrived');
    return at;
  }

  /** The phases that were reported of an attempt, in order, without `observed`. */
  phases(attemptId: string): string[] {
    return this.of('attemptReport')
      .filter(r => r.attemptId === attemptId && r.phase !== 'observed')
      .map(r => r.phase);
  }

  /** The first frame of this kind that fits, already here or still to come. */
  async waitFor<C extends Frame['$case']>(
    $case: C,
    fits: (value: FrameOf<C>) => boolean = () => true,
    withinMs = 10_000,
  ): Promise<FrameOf<C>> {
    const find = () => this.of($case).find(fits);
    let look = () => {};
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      look = () => {
        if (find() !== undefined) resolve();
      };
      timer = setTimeout(() => {
        const last = JSON.stringify(this.all.slice(-20));
        reject(
          new Error(
            `no fitting ${$case} in ${withinMs} ms; there were ${last}`,
          ),
        );
      }, withinMs);
      this.waiting.add(look);
      look();
    }).finally(() => {
      clearTimeout(timer);
      this.waiting.delete(look);
    });
    const found = find();
    if (found === undefined) throw new Error('frames are never removed');
    return found;
  }

  waitForPhase(
    attemptId: string,
    phase: string,
    withinMs?: number,
  ): Promise<AttemptReport> {
    return this.waitFor(
      'attemptReport',
      report => report.attemptId === attemptId && report.phase === phase,
      withinMs,
    );
  }
}
