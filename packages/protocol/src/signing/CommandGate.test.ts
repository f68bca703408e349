import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { Command } from '../generated/chaos/agent/v1/agent';
import { CommandGate } from './CommandGate';
import { CommandRefused } from './CommandRefused';
import { COMMAND_MAX_AGE_MS } from './constants';
import { signCommand } from './signCommand';

const keys = generateKeyPairSync('ed25519');
const gate = (now = 1000) =>
  new CommandGate({
    publicKey: keys.publicKey,
    agentId: 'local-host',
    sessionNonce: 'n1',
    now: () => now,
  });

type Kind = NonNullable<Command['command']>['$case'];
type OfKind<K extends Kind> = Extract<
  NonNullable<Command['command']>,
  { $case: K }
>['value'];

const halt = { haltId: 'h', scope: 'everything', value: '', reason: 'INC-1' };

/** One command of every kind, by whether it may come too late. */
const samples: {
  [K in Kind]: ['expires' | 'lasts', OfKind<K>];
} = {
  listTargets: [
    'expires',
    { requestId: 'q', kind: 'process', selector: [], names: [], limit: 1 },
  ],
  checkAction: [
    'expires',
    {
      requestId: 'q',
      fault: 'f',
      parameters: '{}',
      durationMs: 1,
      targetIds: [],
    },
  ],
  offer: [
    'expires',
    {
      attemptId: 'a',
      runId: 'r',
      fault: 'f',
      parameters: '{}',
      durationMs: 1,
      targetId: 't',
      entityRef: 'e',
      fence: 1,
      onDisconnect: 'revert',
      labels: undefined,
      supervisionMs: 1,
      mechanism: 'm',
    },
  ],
  go: ['expires', { attemptId: 'a', nonce: 'n', fence: 1 }],
  supervise: ['expires', { runId: 'r', fence: 1, ttlMs: 15_000 }],
  stop: ['lasts', { attemptId: 'a', cause: 'user' }],
  halt: ['lasts', halt],
  liftHalt: ['lasts', { haltId: 'h' }],
  welcome: ['lasts', { heartbeatMs: 1000, halts: [halt] }],
  acknowledge: ['lasts', { sequence: 1 }],
};
const anyThat = (which: 'expires' | 'lasts') =>
  fc.constantFrom(
    ...Object.entries(samples)
      .filter(([, [does]]) => does === which)
      .map(
        ([$case, [, value]]) =>
          ({ $case, value } as NonNullable<Command['command']>),
      ),
  );
const dated = (what: Command['command'], heardBootMs: number) =>
  signCommand(keys.privateKey, command({ command: what, heardBootMs }));

function command(fields: Partial<Command> = {}): Command {
  return {
    agentId: 'local-host',
    sessionNonce: 'n1',
    sequence: 1,
    heardBootMs: 1000,
    command: {
      $case: 'stop',
      value: { attemptId: 'a', cause: 'user' },
    },
    ...fields,
  };
}

function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof CommandRefused ? error.refusal : String(error);
  }
}

describe('CommandGate', () => {
  it('passes a signed command of its own stream as it was written', () => {
    expect(gate().open(signCommand(keys.privateKey, command()))).toEqual(
      command(),
    );
  });

  it('refuses what another key signed', () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    expect(refusal(() => gate().open(signCommand(other, command())))).toBe(
      'badSignature',
    );
  });

  it('refuses a command of another agent or another stream', () => {
    expect(
      refusal(() =>
        gate().open(
          signCommand(keys.privateKey, command({ agentId: 'other' })),
        ),
      ),
    ).toBe('otherAgent');
    expect(
      refusal(() =>
        gate().open(
          signCommand(keys.privateKey, command({ sessionNonce: 'n0' })),
        ),
      ),
    ).toBe('otherSession');
  });

  it('refuses a command that it has seen, and one before it', () => {
    const one = gate();
    one.open(signCommand(keys.privateKey, command({ sequence: 5 })));
    for (const sequence of [5, 4, 0]) {
      expect(
        refusal(() =>
          one.open(signCommand(keys.privateKey, command({ sequence }))),
        ),
      ).toBe('repeatedSequence');
    }
  });

  it('refuses a signed command of a kind that it does not know', () => {
    expect(
      refusal(() =>
        gate().open(
          signCommand(keys.privateKey, command({ command: undefined })),
        ),
      ),
    ).toBe('unknownCommand');
  });

  it('refuses what starts, prolongs or asks when it answers a word that is too long ago, or was never said', () => {
    fc.assert(
      fc.property(
        anyThat('expires'),
        fc.oneof(
          fc.integer({ min: COMMAND_MAX_AGE_MS + 1, max: 1_000_000 }),
          fc.integer({ min: -1_000_000, max: -1 }),
        ),
        (what, age) => {
          const heard = 1_000_000;
          expect(
            refusal(() => gate(heard + age).open(dated(what, heard))),
          ).toBe('expired');
        },
      ),
    );
  });

  it('passes every command that is in time, and whatever ends something at any time', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(
            fc.oneof(anyThat('expires'), anyThat('lasts')),
            fc.integer({ min: 0, max: COMMAND_MAX_AGE_MS }),
          ),
          fc.tuple(
            anyThat('lasts'),
            fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
          ),
        ),
        ([what, age]) => {
          const heard = 1_000_000;
          expect(gate(heard + age).open(dated(what, heard)).command).toEqual(
            what,
          );
        },
      ),
    );
  });

  it('refuses every frame of which one bit was changed', () => {
    const frame = signCommand(keys.privateKey, command());
    fc.assert(
      fc.property(
        fc.nat(frame.command.length + frame.signature.length - 1),
        fc.nat(7),
        (position, bit) => {
          const bytes = Buffer.concat([frame.command, frame.signature]);
          // eslint-disable-next-line no-bitwise
          bytes[position] ^= 1 << bit;
          const changed = {
            command: bytes.subarray(0, frame.command.length),
            signature: bytes.subarray(frame.command.length),
          };
          expect(refusal(() => gate().open(changed))).toBe('badSignature');
        },
      ),
      { numRuns: 60 },
    );
  });
});
