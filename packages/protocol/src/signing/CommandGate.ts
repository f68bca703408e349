import type { KeyObject } from 'node:crypto';
import type {
  Command,
  ConnectResponse,
} from '../generated/chaos/agent/v1/agent';
import { CommandRefused } from './CommandRefused';
import { openCommand } from './openCommand';

/**
 * What stands between a stream and an agent's hands: a command passes when it is signed, meant for this agent and this stream, and later than
 * every command before it. One gate per stream.
 *
 * @public
 */
export class CommandGate {
  private readonly publicKey: KeyObject;
  private readonly agentId: string;
  private readonly sessionNonce: string;
  private highest = 0;

  constructor(options: {
    publicKey: KeyObject;
    agentId: string;
    sessionNonce: string;
  }) {
    this.publicKey = options.publicKey;
    this.agentId = options.agentId;
    this.sessionNonce = options.sessionNonce;
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
    return command;
  }
}
