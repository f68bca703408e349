import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Column } from './Column';
import styles from './DataTable.module.css';

/**
 * A dense table that is read, not operated: the first column heads its row.
 * Backstage UI's table is for lists that are sorted and paged.
 *
 * @public
 */
export function DataTable<Row>(props: {
  label: string;
  columns: Column<Row>[];
  groups: Array<{ key: string; title?: ReactNode[]; rows: Row[] }>;
  rowKey(row: Row): string;
  /** Cells of a closing row, one a column. */
  total?: ReactNode[];
  boxed?: boolean;
  airy?: boolean;
}) {
  const { label, columns, groups, rowKey, total, boxed, airy } = props;
  const cellClass = (column: Column<Row>) =>
    [
      column.right ? styles.right : '',
      column.low ? styles.low : '',
      column.nowrap ? styles.nowrap : '',
    ].join(' ');
  const cells = (contents: ReactNode[]) =>
    columns.map((column, index) => {
      const Cell = index === 0 ? 'th' : 'td';
      return (
        <Cell
          key={column.key}
          scope={index === 0 ? 'row' : undefined}
          className={cellClass(column)}
        >
          {contents[index]}
        </Cell>
      );
    });
  return (
    <div className={`${styles.frame} ${boxed ? styles.box : ''}`}>
      <table
        aria-label={label}
        className={`${styles.table} ${boxed ? styles.boxed : ''} ${
          airy ? styles.airy : ''
        }`}
      >
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column)}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <Fragment key={group.key}>
              {group.title && (
                <tr className={styles.group}>{cells(group.title)}</tr>
              )}
              {group.rows.map(row => (
                <tr key={rowKey(row)}>
                  {cells(columns.map(column => column.render(row)))}
                </tr>
              ))}
            </Fragment>
          ))}
          {total && <tr className={styles.total}>{cells(total)}</tr>}
        </tbody>
      </table>
    </div>
  );
}
