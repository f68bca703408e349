import assert from 'node:assert/strict';
import { Answer } from './Answer';

/**
 * Somebody who talks to `/api/chaos`. Every answer is given as it is: what is
 * an error and what not, the test decides.
 */
export class PortalUser {
  /** @param token - absent: nobody */
  constructor(
    private readonly address: string,
    private readonly token: string | undefined,
  ) {}

  get<T>(path: string): Promise<Answer<T>> {
    return this.request('GET', path);
  }

  post<T>(path: string, body?: unknown): Promise<Answer<T>> {
    return this.request('POST', path, body);
  }

  /** Posts a document as it lies in a file. */
  postYaml<T>(path: string, document: string): Promise<Answer<T>> {
    return this.request('POST', path, document, 'text/yaml');
  }

  async request<T>(
    method: string,
    path: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const parsed = parse(text);
    return {
      status: response.status,
      body: parsed as T,
      problem: parsed as Answer<T>['problem'],
      text,
    };
  }

  /** Gets what must be there. */
  async read<T>(path: string): Promise<T> {
    const { status, body, text } = await this.get<T>(path);
    assert.equal(status, 200, `GET ${path}: ${text}`);
    return body;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
