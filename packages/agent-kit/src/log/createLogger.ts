import type { Logger } from './Logger';

/** Writes log lines to a stream; the stream's own death is ignored, because an agent must revert also when nobody reads its log. @public */
export function createLogger(
  stream: NodeJS.WritableStream,
  base: Record<string, unknown>,
): Logger {
  stream.on('error', () => {});
  const write =
    (level: string) => (message: string, fields?: Record<string, unknown>) => {
      stream.write(
        `${JSON.stringify({
          at: new Date().toISOString(),
          level,
          ...base,
          message,
          ...fields,
        })}\n`,
      );
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
