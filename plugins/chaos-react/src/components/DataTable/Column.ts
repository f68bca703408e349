import type { ReactNode } from 'react';

/** One column of a {@link DataTable}. @public */
export interface Column<Row> {
  key: string;
  title: ReactNode;
  render(row: Row): ReactNode;
  /** Numbers stand at the right. */
  right?: boolean;
  /** Leaves on narrow screens. */
  low?: boolean;
  nowrap?: boolean;
  width?: string;
}
