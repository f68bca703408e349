/**
 * A Chromium that can be started here.
 *
 * @public
 */
export interface ChromiumProgram {
  readonly executablePath: string;
  /** What it needs in its environment, such as a path of libraries. */
  readonly env: Record<string, string>;
  /** Where it came from, for messages. */
  readonly source: 'FAULTLINE_CHROMIUM' | 'machine' | 'npm';
}
