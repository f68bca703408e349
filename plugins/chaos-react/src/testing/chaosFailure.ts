/** An error with a status, as the real client rejects with. @public */
export function chaosFailure(status: number, message: string): Error {
  return Object.assign(new Error(message), { status, problems: [] });
}
