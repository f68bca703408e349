import { verify, type KeyObject } from 'node:crypto';
import {
  Command,
  type ConnectResponse,
} from '../generated/chaos/agent/v1/agent';
import { CommandRefused } from './CommandRefused';

/** Largest command that is looked at, bytes. A whole plan's parameters are a few kilobytes. @public */
export const MAX_COMMAND_BYTES = 256 * 1024;

/**
 * Checks the signature over the received bytes, then decodes them; never the other way round.
 *
 * @throws {@link CommandRefused} when the signature does not hold, or the command cannot be read.
 * @public
 */
export function openCommand(
  publicKey: KeyObject,
  response: ConnectResponse,
): Command {
  if (response.command.length > MAX_COMMAND_BYTES) {
    throw new CommandRefused(
      'tooLarge',
      `command has ${response.command.length} bytes; at most ${MAX_COMMAND_BYTES} are read`,
    );
  }
  if (!verify(null, response.command, publicKey, response.signature)) {
    throw new CommandRefused(
      'badSignature',
      'command is not signed by the control plane that enrolled this agent',
    );
  }
  let command: Command;
  try {
    command = Command.decode(response.command);
  } catch (error) {
    throw new CommandRefused(
      'undecodable',
      `command cannot be decoded: ${String(error)}`,
    );
  }
  if (!command.command) {
    // A newer control plane may know commands that this agent does not: a typed refusal, not a guess.
    throw new CommandRefused(
      'unknownCommand',
      `command ${command.sequence} is of a kind that this version does not know; upgrade the agent`,
    );
  }
  return command;
}
