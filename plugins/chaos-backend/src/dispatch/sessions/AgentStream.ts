import {
  Command,
  ConnectRequest,
  ConnectResponse,
  signCommand,
} from '@faultline/chaos-protocol';
import { ServerDuplexStream, status } from '@grpc/grpc-js';
import type { KeyObject } from 'node:crypto';

/** Longest queue to one agent, in commands, before its stream counts as stuck and is ended. */
const MAX_QUEUED = 1000;

/** The sending side of one agent's stream: signs, numbers, dates and bounds what goes out. */
export class AgentStream {
  private sequence = 0;
  private ended = false;
  private heardBootMs: number;

  constructor(
    private readonly options: {
      agentId: string;
      sessionNonce: string;
      /** Of the hello. */
      bootMs: number;
      commandKey: KeyObject;
      call: ServerDuplexStream<ConnectRequest, ConnectResponse>;
    },
  ) {
    this.heardBootMs = options.bootMs;
  }

  /** The agent said that it is alive, at this time of its boot clock: what is sent from now on answers that. */
  heard(bootMs: number): void {
    this.heardBootMs = bootMs;
  }

  /** Sends a command at once; false when the stream is gone or does not drain. */
  send(command: NonNullable<Command['command']>): boolean {
    const { call, agentId, sessionNonce, commandKey } = this.options;
    if (this.ended || call.cancelled || !call.writable) {
      return false;
    }
    if (call.writableLength > MAX_QUEUED) {
      this.end(
        status.RESOURCE_EXHAUSTED,
        'the agent does not read its commands',
      );
      return false;
    }
    this.sequence += 1;
    call.write(
      signCommand(commandKey, {
        agentId,
        sessionNonce,
        sequence: this.sequence,
        heardBootMs: this.heardBootMs,
        command,
      }),
    );
    return true;
  }

  /** Ends the stream with a reason that the agent logs. */
  end(code: status, details: string): void {
    if (!this.ended) {
      this.ended = true;
      this.options.call.emit('error', { code, details });
    }
  }
}
