/**
 * Why an input is refused, in words that a person can act on.
 *
 * @public
 */
export interface Problem {
  /** Where: a dotted path into the document, e.g. `spec.action.duration`; empty for the whole document. */
  path: string;
  /** What was given, shortened to 120 characters; absent when nothing was given. */
  value?: string;
  /** What is wrong with it. */
  message: string;
  /** What to write instead, or what to do. */
  remedy: string;
  /** 1-based line in the source text, when the input was text. */
  line?: number;
  /** 1-based column in the source text, when the input was text. */
  column?: number;
}

/**
 * The answer of every check in core: a value, or the reasons why there is none.
 *
 * @public
 */
export type Result<T, E = Problem[]> =
  | { ok: true; value: T }
  | { ok: false; problems: E };
