import { sign, type KeyObject } from 'node:crypto';
import {
  Command,
  type ConnectResponse,
} from '../generated/chaos/agent/v1/agent';

/**
 * Serialises a command and signs exactly those bytes with the control plane's Ed25519 key.
 *
 * @public
 */
export function signCommand(
  privateKey: KeyObject,
  command: Command,
): ConnectResponse {
  const bytes = Buffer.from(Command.encode(command).finish());
  return { command: bytes, signature: sign(null, bytes, privateKey) };
}
