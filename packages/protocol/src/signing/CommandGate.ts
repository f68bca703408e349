import type { KeyObject } from 'node:crypto';
import type {
  Command,
  ConnectResponse,
} from '../generated/chaos/agent/v1/agent';
import { CommandRefused } from './CommandRefused';
import { COMMAND_MAX_AGE_MS } from './constants';
import { expires } from './expires';
import { openCommand } from './openCommand';

/**
 * What stands between a stream and an agent's hands: a command passes when it is signed, meant for this agent and this stream, later than every
 * command before it, and, unless it ends something, made no longer than {@link COMMAND_MAX_AGE_MS} ago. One gate per stream.
 *
 * @public
 */
export class CommandGate {
  private readonly publicKey: KeyObject;
  private readonly agentId: string;
  private readonly sessionNonce: string;
  private readonly now: () => number;
  private highest = 0;

  constructor(options: {
    publicKey: KeyObject;
    agentId: string;
    sessionNonce: string;
    /** The agent's boot time, milliseconds, as in its hello and its heartbeats. */
    now: () => number;
  }) {
    this.publicKey = options.publicKey;
    this.agentId = options.agentId;
    this.sessionNonce = options.sessionNonce;
    this.now = options.now;
  }

  /**
   * The command in the frame.
   *
   * @throws {@link CommandRefused} with the rule that it broke.
   */
  open(response: ConnectResponse): Command {
    const command = openCommand(this.publicKey, response);
    if (command.agentId !== this.agentId) {
      throw new CommandRefused(
        'otherAgent',
        `command is for agent ${command.agentId}, this is ${this.agentId}`,
      );
    }
    if (command.sessionNonce !== this.sessionNonce) {
      throw new CommandRefused(
        'otherSession',
        'command belongs to another stream; it was recorded or delayed',
      );
    }
    if (command.sequence <= this.highest) {
      throw new CommandRefused(
        'repeatedSequence',
        `command ${command.sequence} is not later than ${this.highest}`,
      );
    }
    this.highest = command.sequence;
    this.refuseExpired(command);
    return command;
  }
  private refuseExpired({ command, sequence, heardBootMs }: Command): void {
    if (!command || !expires(command.$case)) return;
    const age = this.now() - heardBootMs;
    // A word that was not said yet is of another boot, and tells no age.
    if (age > COMMAND_MAX_AGE_MS || age < 0) {
      throw new CommandRefused(
        'expired',
        `command ${sequence} (${command.$case}) answers what this agent said ${age} ms ago; at most ${COMMAND_MAX_AGE_MS} ms are allowed. It was delayed on its way`,
      );
    }
  }
}
