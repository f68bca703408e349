import type { ErrorRequestHandler } from 'express';
import { RequestRefused } from '../services/errors/RequestRefused';

interface BodyError {
  type?: string;
  limit?: number;
  message?: string;
}

/**
 * Answers our refusals with their reasons; everything else goes on to
 * Backstage's own handler. The shape is Backstage's, with `problems` and
 * `verdicts` beside it.
 */
export function answerRefusals(): ErrorRequestHandler {
  return (error, request, response, next) => {
    const refused = refusalOf(error);
    if (!refused || response.headersSent) {
      next(error);
      return;
    }
    const { statusCode, name, message, problems, verdicts } = refused;
    response.status(statusCode).json({
      error: { name, message },
      request: { method: request.method, url: request.url },
      response: { statusCode },
      problems,
      verdicts,
    });
  };
}

function refusalOf(error: unknown): RequestRefused | undefined {
  if (error instanceof RequestRefused) {
    return error;
  }
  const { type, limit = 0, message = '' } = error as BodyError;
  switch (type) {
    case 'entity.too.large':
      return RequestRefused.forProblems(413, [
        {
          path: 'body',
          message: `is larger than ${limit / 1024} KiB`,
          remedy: 'Send a smaller document',
        },
      ]);
    case 'entity.parse.failed':
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return RequestRefused.forProblems(400, [
        {
          path: 'body',
          message: message.slice(0, 200),
          remedy: 'Send valid JSON in UTF-8 as application/json',
        },
      ]);
    default:
      return undefined;
  }
}
