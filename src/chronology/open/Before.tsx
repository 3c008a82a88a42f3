import type { ReadAgain, RowCounts } from '../../data/import/session/messages';
import { ownAddress } from '../../data/load/datasetAddress';
import { formatFigure } from '../../lib/number';
import { datasetHref } from '../../state/addressActs';
import { many } from './tableWords';

/** What becomes of a chronology whose table is read another way. */
export const Again = ({ again: { title, edits } }: { again: ReadAgain }) => (
  <p className="open-before">
    This is the table of <strong>{title}</strong>, with all that you have answered.{' '}
    {edits === 0
      ? 'Open puts what it says now in the place of what it said; Undo brings that back.'
      : `You have made ${many(edits, 'change')} since. What you have changed stays: Open shows what would be different, for you to accept or refuse.`}
  </p>
);

/** "3 rows changed, 1 new, 18 the same". */
export function rowWords({ same, changed, added, gone }: RowCounts, what: 'row' | 'claim' = 'row'): string {
  const counts = [
    [changed, 'changed'],
    [added, 'new'],
    [gone, 'not in it any more'],
    [same, 'the same'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, became], at) => `${at === 0 ? many(count, what) : formatFigure(count)} ${became}`)
    .join(', ');
}

/** Whether one state of a table follows from the other: half of the rows of the shorter one are found again. */
const isLater = ({ same, changed, added, gone }: RowCounts): boolean =>
  2 * (same + changed) >= same + changed + Math.min(added, gone);

interface KnownProps {
  /** The chronology that is open. */
  readonly known: { readonly id: string; readonly title: string };
  readonly counts: RowCounts;
  readonly what: 'row' | 'claim';
  readonly onPropose: () => void;
  readonly onOpen: () => void;
}

/** Says that an earlier state of the file is open already, and what else than opening it beside that can be done. */
export function Known({ known: { id, title }, counts, what, onPropose, onOpen }: KnownProps) {
  const isNews = counts.changed + counts.added + counts.gone > 0;
  const open = <a href={datasetHref(ownAddress(id))}>{title}</a>;
  return (
    <p className="open-before">
      {what === 'claim' || isLater(counts) ? (
        <span>
          You have this: {rowWords(counts, what)}. It is open as {open}.
        </span>
      ) : (
        <span>
          You have another table with these headings, open as {open}. Compared with it:{' '}
          {rowWords(counts, what)}.
        </span>
      )}
      {isNews && (
        <button type="button" className="quiet-button" onClick={onPropose}>
          Propose as changes
        </button>
      )}
      <button type="button" className="quiet-button" onClick={onOpen}>
        Open beside
      </button>
    </p>
  );
}
