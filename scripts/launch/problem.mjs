/**
 * Something that stops the launcher and that the reader can do something
 * about. It is printed as its sentence alone, never with a stack.
 */
export class Problem extends Error {
  /**
   * @param {string} message - what happened, to what, and what to do
   */
  constructor(message) {
    super(message);
    this.name = 'Problem';
  }
}
