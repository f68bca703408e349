import type {
  ProbeProvider,
  ProbeReading,
} from '@faultline/backstage-plugin-chaos-node';
import type { ProbeQuestion } from '@faultline/chaos-core';
import { connect } from 'node:net';

/** Asks whether a port accepts connections. The port must belong to a configured origin. */
export class TcpProbeProvider implements ProbeProvider {
  readonly type = 'tcp';
  private readonly allowed: ReadonlySet<string>;

  /** @param origins - allowed origins; host and port of each may be connected to */
  constructor(origins: readonly string[]) {
    this.allowed = new Set(origins.map(hostAndPort));
  }

  async ask(
    question: ProbeQuestion,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<ProbeReading> {
    if (question.type !== 'tcp') {
      return { answer: 'error', detail: `not a tcp probe: ${question.type}` };
    }
    const address = `${question.host}:${question.port}`;
    if (!this.allowed.has(address)) {
      return {
        answer: 'error',
        detail: `${address} is not within the configured origins (chaos.probes.origins)`,
      };
    }
    const started = performance.now();
    return new Promise(resolve => {
      const socket = connect({
        host: question.host,
        port: question.port,
        timeout: options.timeoutMs,
        signal: options.signal,
      });
      const finish = (reading: ProbeReading) => {
        socket.destroy();
        resolve(reading);
      };
      socket.once('connect', () => {
        const took = Math.round(performance.now() - started);
        const late =
          question.maxLatencyMs !== undefined && took > question.maxLatencyMs;
        finish({
          answer: late ? 'fail' : 'pass',
          value: took,
          detail: `accepted after ${took} ms`,
        });
      });
      socket.once('timeout', () =>
        finish({
          answer: 'fail',
          detail: `not accepted within ${options.timeoutMs} ms`,
        }),
      );
      socket.once('error', error => {
        const code = (error as NodeJS.ErrnoException).code ?? error.message;
        finish({
          answer: code === 'ECONNREFUSED' ? 'fail' : 'error',
          detail: code === 'ECONNREFUSED' ? 'refused' : code,
        });
      });
    });
  }
}

function hostAndPort(origin: string): string {
  const url = new URL(origin);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return `${url.hostname}:${port}`;
}
