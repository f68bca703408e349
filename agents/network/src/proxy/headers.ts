/** Headers of one connection, not of the message: each side of a proxy has its own (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** The headers of a message that go on, names and values in turn, as they came. */
export function forwardedHeaders(
  rawHeaders: readonly string[],
  connection: string | undefined,
): string[] {
  const named = (connection ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase());
  const kept: string[] = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index].toLowerCase();
    if (!HOP_BY_HOP.has(name) && !named.includes(name)) {
      kept.push(rawHeaders[index], rawHeaders[index + 1]);
    }
  }
  return kept;
}
