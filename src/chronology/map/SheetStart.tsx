import { type ReactNode, useId } from 'react';
import { NO_HEADINGS } from '../../data/import/formats/sheet';
import { rowLight } from '../../data/import/session/lights';
import type { TableOverview } from '../../data/import/session/messages';
import { useLight } from './lit';

interface Props {
  readonly table: TableOverview;
  /** Takes the row of this index for the headings; `NO_HEADINGS` takes none. */
  readonly onHeadings: (row: number) => void;
}

/** The first rows of the sheet as they stand, to choose the one with the headings. */
export function SheetStart({ table: { start, headingRow }, onHeadings }: Props) {
  const name = useId();
  const choice = (row: number, words: ReactNode) => (
    <label>
      <input type="radio" name={name} checked={row === headingRow} onChange={() => onHeadings(row)} /> {words}
    </label>
  );
  return (
    <section className="map-start" aria-label="The table">
      <p className="muted">The first rows as they stand in the file. Choose the row with the headings.</p>
      <div className="map-scroll">
        <table>
          <tbody>
            {start.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
              <StartRow key={row} row={row} isHeadings={row === headingRow}>
                <th scope="row">
                  {choice(
                    row,
                    <>
                      <span className="sr-only">Headings in row </span>
                      {row + 1}
                    </>,
                  )}
                </th>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
                  <td key={column}>{cell}</td>
                ))}
              </StartRow>
            ))}
          </tbody>
        </table>
      </div>
      {choice(NO_HEADINGS, 'There are no headings: call the columns Column 1, Column 2 and so on')}
    </section>
  );
}

/** A row of the sheet, which lights up with the mark that it makes. `row` is counted from 0. */
const StartRow = (props: { row: number; isHeadings: boolean; children: ReactNode }) => (
  <tr data-headings={props.isHeadings} {...useLight(rowLight(props.row + 1))}>
    {props.children}
  </tr>
);
