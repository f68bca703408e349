import type { IncomingMessage } from 'node:http';

const LARGEST_BYTES = 64 * 1024;

/**
 * The JSON body of a request; undefined when it is empty.
 *
 * @public
 * @throws an error when the body is not JSON or is larger than 64 KiB.
 */
export async function readJsonBody(
  incoming: IncomingMessage,
): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += chunk.length;
    if (bytes > LARGEST_BYTES) {
      throw new Error(
        `The body is larger than ${LARGEST_BYTES} bytes; send less`,
      );
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}
