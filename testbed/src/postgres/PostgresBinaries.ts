/**
 * The two programs that a PostgreSQL server needs.
 *
 * @public
 */
export interface PostgresBinaries {
  /** Absolute path of `initdb`. */
  readonly initdb: string;
  /** Absolute path of the server, `postgres`. */
  readonly postgres: string;
  /** Where they came from, for messages. */
  readonly source: 'npm' | 'machine';
}
