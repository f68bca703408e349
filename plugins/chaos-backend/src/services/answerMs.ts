/** How long a stop or a halt waits for anything that it can do without, in milliseconds. */
export const ANSWER_MS = 1000;
