import type {
  ProbeProvider,
  ProbeReading,
} from '@faultline/backstage-plugin-chaos-node';
import type { ProbeQuestion } from '@faultline/chaos-core';
import { compare } from './compare';
import { readJsonPointer } from './JsonPointer';
import { MAX_BODY_BYTES, readBounded } from './readBounded';

type HttpQuestion = Extract<ProbeQuestion, { type: 'http' }>;

const REFUSALS = new Set(['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET']);

/**
 * Asks a URL. Only origins that the operator configured are asked, and redirects are not followed: a probe must not become a way to reach what
 * its author cannot reach.
 */
export class HttpProbeProvider implements ProbeProvider {
  readonly type = 'http';

  /** @param origins - allowed origins, e.g. `http://127.0.0.1:7151` */
  constructor(private readonly origins: readonly string[]) {}

  async ask(
    question: ProbeQuestion,
    options: { timeoutMs: number; signal: AbortSignal },
  ): Promise<ProbeReading> {
    if (question.type !== 'http') {
      return { answer: 'error', detail: `not an http probe: ${question.type}` };
    }
    const origin = URL.canParse(question.url)
      ? new URL(question.url).origin
      : undefined;
    if (origin === undefined || !this.origins.includes(origin)) {
      return {
        answer: 'error',
        detail: `${question.url} is not within the configured origins (chaos.probes.origins)`,
      };
    }
    const started = performance.now();
    const timeout = AbortSignal.timeout(options.timeoutMs);
    try {
      const response = await fetch(question.url, {
        method: question.method,
        redirect: 'manual',
        signal: AbortSignal.any([timeout, options.signal]),
        headers: { accept: 'application/json, text/plain;q=0.9, */*;q=0.1' },
      });
      const body = await readBounded(response);
      return read(question, response.status, body, performance.now() - started);
    } catch (error) {
      if (timeout.aborted) {
        // A service that does not answer in time has failed the question; that is an answer.
        return {
          answer: 'fail',
          detail: `no answer within ${options.timeoutMs} ms`,
        };
      }
      const reason = cause(error);
      // A closed door is an answer of the service; a name that does not resolve is not.
      return REFUSALS.has(reason)
        ? { answer: 'fail', detail: `refused the connection (${reason})` }
        : { answer: 'error', detail: `could not be asked: ${reason}` };
    }
  }
}

function read(
  question: HttpQuestion,
  status: number,
  body: string | undefined,
  latencyMs: number,
): ProbeReading {
  const took = Math.round(latencyMs);
  const accepted =
    question.status.length > 0
      ? question.status.includes(status)
      : status >= 200 && status < 300;
  if (!accepted) {
    return { answer: 'fail', detail: `answered ${status} after ${took} ms` };
  }
  if (
    question.maxLatencyMs !== undefined &&
    latencyMs > question.maxLatencyMs
  ) {
    return {
      answer: 'fail',
      value: took,
      detail: `answered after ${took} ms, at most ${question.maxLatencyMs} ms`,
    };
  }
  if (body === undefined) {
    return {
      answer: 'error',
      detail: `the answer is longer than ${MAX_BODY_BYTES} bytes`,
    };
  }
  if (
    question.bodyContains !== undefined &&
    !body.includes(question.bodyContains)
  ) {
    return {
      answer: 'fail',
      detail: `the answer does not contain ${JSON.stringify(
        question.bodyContains,
      )}`,
    };
  }
  if (question.json !== undefined) {
    return readNumber(question, question.json, body);
  }
  return {
    answer: 'pass',
    value: took,
    detail: `answered ${status} after ${took} ms`,
  };
}

function readNumber(
  question: HttpQuestion,
  pointer: string,
  body: string,
): ProbeReading {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    return { answer: 'error', detail: 'the answer is not JSON' };
  }
  const value = readJsonPointer(document, pointer);
  if (value === undefined || value === null) {
    return { answer: 'noData', detail: `the answer has nothing at ${pointer}` };
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { answer: 'error', detail: `${pointer} is not a number` };
  }
  const unit = question.unit ? ` ${question.unit}` : '';
  if (question.comparator === undefined || question.value === undefined) {
    return { answer: 'pass', value, detail: `${value}${unit}` };
  }
  return {
    answer: compare(value, question.comparator, question.value)
      ? 'pass'
      : 'fail',
    value,
    detail: `${value}${unit}, asked ${question.comparator} ${question.value}${unit}`,
  };
}

function cause(error: unknown): string {
  const inner = (error as { cause?: { code?: string; message?: string } })
    .cause;
  return inner?.code ?? inner?.message ?? (error as Error).message;
}
