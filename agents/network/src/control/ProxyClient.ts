import { connect, type Socket } from 'node:net';
import type { EffectSpec } from './EffectSpec';
import {
  answerSchema,
  MAX_LINE_BYTES,
  type ControlAnswer,
  type EffectReport,
} from './messages';
import { ProxyUnreachable } from './ProxyUnreachable';
import { readLines } from './readLines';
import type { Route } from './Route';

/** How long the proxy may take to answer, milliseconds. */
const PATIENCE_MS = 2000;

type Question =
  | { do: 'add'; effect: EffectSpec }
  | { do: 'remove'; effectId: string }
  | { do: 'list' };

/**
 * The agent's end of the proxy's control channel. One connection at a time, made when it is needed; while it lasts, so do the effects that were
 * added over it.
 */
export class ProxyClient {
  private socket: Promise<Socket> | undefined;
  private readonly waiting = new Map<number, (answer: ControlAnswer) => void>();
  private next = 1;

  constructor(readonly path: string) {}

  async add(effect: EffectSpec): Promise<void> {
    await this.ask({ do: 'add', effect });
  }

  /** False when it was not in force. */
  async remove(effectId: string): Promise<boolean> {
    const answer = await this.ask({ do: 'remove', effectId });
    return answer.removed === true;
  }

  async list(): Promise<{ routes: Route[]; effects: EffectReport[] }> {
    const answer = await this.ask({ do: 'list' });
    return { routes: answer.routes ?? [], effects: answer.effects ?? [] };
  }

  close(): void {
    const { socket } = this;
    this.socket = undefined;
    socket?.then(
      open => open.destroy(),
      () => {},
    );
  }

  private async ask(question: Question) {
    this.socket ??= this.open();
    const socket = await this.socket;
    const id = this.next;
    this.next += 1;
    let lost = () => {};
    let timer: NodeJS.Timeout | undefined;
    const answer = await new Promise<ControlAnswer>((resolve, reject) => {
      lost = () => reject(new ProxyUnreachable(this.path, 'ECONNRESET'));
      timer = setTimeout(
        () =>
          reject(
            new Error(
              `the proxy did not answer in ${PATIENCE_MS} ms; it hangs`,
            ),
          ),
        PATIENCE_MS,
      );
      socket.once('close', lost);
      this.waiting.set(id, resolve);
      socket.write(`${JSON.stringify({ id, ...question })}\n`);
    }).finally(() => {
      clearTimeout(timer);
      socket.off('close', lost);
      this.waiting.delete(id);
    });
    if (!answer.ok) throw new Error(`the proxy refused: ${answer.error}`);
    return answer;
  }

  private open(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.path);
      const failed = (error: NodeJS.ErrnoException) => {
        this.socket = undefined;
        reject(new ProxyUnreachable(this.path, error.code ?? error.message));
      };
      socket.once('error', failed);
      socket.once('connect', () => {
        socket.off('error', failed);
        socket.on('error', () => {});
        socket.once('close', () => {
          this.socket = undefined;
        });
        resolve(socket);
      });
      readLines(socket, MAX_LINE_BYTES, line => this.receive(line));
    });
  }

  private receive(line: string): void {
    const parsed = answerSchema.safeParse(JSON.parse(line));
    if (parsed.success) this.waiting.get(parsed.data.id)?.(parsed.data);
  }
}
