/**
 * Waits for an answer, but not for ever. What was asked goes on by itself; its late answer is dropped.
 *
 * @param what - who is asked, for the message
 * @throws when there is no answer within `ms` milliseconds, or what the work throws
 */
export function within<T>(
  ms: number,
  what: string,
  work: Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${what} did not answer within ${ms} ms`)),
      ms,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
