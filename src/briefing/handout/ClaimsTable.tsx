import type { HandoutRow, HandoutTable } from './handoutTable';
import { handoutColumns } from './handoutTable';

/** A scrolling region must be reachable by keyboard. */
const tabStop = { tabIndex: 0 };

/** The records of a scene and their sources. */
export function ClaimsTable({ table, title }: { table: HandoutTable; title: string }) {
  const { rows, leftOut, sources } = table;
  if (rows.length === 0) return <p>No record matches.</p>;
  return (
    <>
      <section aria-label={`Records: ${title}`} className="handout-scroll" {...tabStop}>
        <table className="handout-table">
          <caption className="sr-only">The records shown, in the order of the chart from the top</caption>
          <colgroup>
            {handoutColumns.map(({ label, share }) => (
              <col key={label} style={{ width: `${share * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {handoutColumns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((row) => !row.possibly && <ClaimRow key={row.id} row={row} />)}</tbody>
          {rows.some(({ possibly }) => possibly) && (
            <tbody>
              <tr className="handout-group">
                <th colSpan={handoutColumns.length} scope="rowgroup">
                  Possibly in the period
                </th>
              </tr>
              {rows.map((row) => row.possibly && <ClaimRow key={row.id} row={row} />)}
            </tbody>
          )}
        </table>
      </section>
      {leftOut > 0 && <p>{leftOut} more records do not fit here; the table in the app lists them all.</p>}
      <ol className="handout-sources" aria-label={`Sources: ${title}`}>
        {sources.map((source, at) => (
          <li key={source}>
            {sources.length > 1 && `[${at + 1}] `}
            {source}
          </li>
        ))}
      </ol>
    </>
  );
}

const ClaimRow = ({ row }: { row: HandoutRow }) => (
  <tr>
    {handoutColumns.map(({ label, names, textOf }) =>
      names ? (
        <th key={label} scope="row">
          {textOf(row)}
        </th>
      ) : (
        <td key={label}>{textOf(row)}</td>
      ),
    )}
  </tr>
);
