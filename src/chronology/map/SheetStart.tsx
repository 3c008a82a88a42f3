import { useId } from 'react';
import type { TableOverview } from '../../data/import/session/messages';

interface Props {
  readonly table: TableOverview;
  /** Takes the row of this index for the headings. */
  readonly onHeadings: (row: number) => void;
}

/** The first rows of the sheet as they stand, to choose the one with the headings. */
export function SheetStart({ table: { start, headingRow }, onHeadings }: Props) {
  const name = useId();
  return (
    <section className="map-start" aria-label="The table">
      <p className="muted">The first rows as they stand in the file. Choose the row with the headings.</p>
      <div className="map-scroll">
        <table>
          <tbody>
            {start.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
              <tr key={row} data-headings={row === headingRow}>
                <th scope="row">
                  <label>
                    <input
                      type="radio"
                      name={name}
                      checked={row === headingRow}
                      onChange={() => onHeadings(row)}
                    />{' '}
                    <span className="sr-only">Headings in row </span>
                    {row + 1}
                  </label>
                </th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
