/** @public */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
  totalHint?: number;
}
