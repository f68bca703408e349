import { z } from 'zod';
import { anyFault, type Seen } from '../fault';
import { ExecutorWorld } from './testing/ExecutorWorld';

jest.setTimeout(20_000);

describe('a held effect that is not there', () => {
  let world: ExecutorWorld;
  let effect: Seen['effect'];
  let reverts: number;
  /** A fault whose effect is whatever the test says that it is. */
  const fault = anyFault({
    fault: 'processPause',
    mechanism: 'signal',
    shape: 'held',
    survives: 'guarded',
    undoNeeds: 'ambient',
    parameters: z.strictObject({}),
    undo: z.strictObject({}),
    revertMs: () => 500,
    describeUndo: () => 'nothing',
    check: async () => [],
    prepare: async () => ({}),
    async *inject() {
      yield {};
    },
    observe: async () => [{ target: 't', effect, evidence: `it is ${effect}` }],
    revert: async () => {
      reverts += 1;
      if (effect === 'present') effect = 'absent';
      return [{ target: 't', result: 'reverted' }];
    },
  });

  beforeEach(async () => {
    reverts = 0;
    world = await ExecutorWorld.create([fault]);
  });
  afterEach(() => world.end());

  it('is never reported as injected when it does not appear, and is reverted', async () => {
    effect = 'absent';
    await world.launch(fault);
    expect((await world.until('reverting')).evidence).toMatch(
      /no effect was seen in 3000 ms: it is absent/,
    );
    await world.until('reverted');
    expect(world.phases).toEqual(['injecting', 'reverting', 'reverted']);
    expect(reverts).toBe(1);
  });

  it('is moot, and never injected, when the target is gone', async () => {
    effect = 'moot';
    await world.launch(fault);
    await world.until('moot');
    expect(world.phases).not.toContain('injected');
  });

  it('ends the attempt when it vanishes before its time', async () => {
    effect = 'present';
    await world.launch(fault);
    await world.until('injected');
    effect = 'absent';
    expect((await world.until('reverting')).evidence).toMatch(
      /the effect is gone before its time: it is absent/,
    );
    await world.until('reverted');
    expect(reverts).toBe(1);
    // One look without it is no word to anybody.
    expect(world.phases).toEqual([
      'injecting',
      'injected',
      'reverting',
      'reverted',
    ]);
  });
});
