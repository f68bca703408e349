/** Longest answer that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/**
 * The text of an answer, or undefined when it is longer than the bound; reading stops there.
 */
export async function readBounded(
  response: Response,
): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (!reader) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return Buffer.concat(chunks).toString('utf8');
    }
    length += value.byteLength;
    if (length > MAX_BODY_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
