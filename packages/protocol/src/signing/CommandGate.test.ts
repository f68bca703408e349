import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { Command } from '../generated/chaos/agent/v1/agent';
import { CommandGate } from './CommandGate';
import { CommandRefused } from './CommandRefused';
import { signCommand } from './signCommand';

const keys = generateKeyPairSync('ed25519');
const gate = () =>
  new CommandGate({
    publicKey: keys.publicKey,
    agentId: 'local-host',
    sessionNonce: 'n1',
  });

function command(fields: Partial<Command> = {}): Command {
  return {
    agentId: 'local-host',
    sessionNonce: 'n1',
    sequence: 1,
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
