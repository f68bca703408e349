/** Nobody listens on the control channel: there is no connection, so no lease and no effect of ours. */
export class ProxyUnreachable extends Error {
  constructor(path: string, readonly code: string) {
    super(`the proxy does not answer on ${path} (${code})`);
    this.name = 'ProxyUnreachable';
  }
}
