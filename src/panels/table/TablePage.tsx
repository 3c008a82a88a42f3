import { type ReactNode, useMemo, useState } from 'react';
import { fullRange } from '../../board/timeWindow';
import { countMatches, formatCount, type MatchCounts } from '../../filter/columns/matchResults';
import type { FilteredDataset } from '../../filter/filterDataset';
import { formatSummaryLine } from '../../filter/summaryLine';
import { formatFigure } from '../../lib/number';
import { pageSearch } from '../../state/addressSync';
import { useViewState } from '../../state/store';
import { CheckList } from '../../ui/CheckList';
import { Menu } from '../../ui/Menu';
import { usePhone } from '../../ui/useMedia';
import { PeriodFields } from '../filters/PeriodFields';
import { ReadingRow } from '../filters/ReadingRow';
import { EmptyNotice } from '../filters/result/EmptyNotice';
import { ClaimTable } from './ClaimTable';
import { type ColumnId, hiddenAtFirst, tableColumns } from './tableColumns';
import { tableRows } from './tableRows';
import { parseSort } from './useClaimTable';
import './table.css';
import './tableStacked.css';

interface Props {
  readonly shown: FilteredDataset;
  /** The panel beside the table. */
  readonly children: ReactNode;
}

/** Page with the matching claims as a table with a choice of columns, and a panel beside it. */
export function TablePage({ shown, children }: Props) {
  const { dataset, matches, filter } = shown;
  const reading = useViewState((view) => view.reading);
  const rows = useMemo(() => tableRows(shown, reading, filter.q), [shown, reading, filter.q]);
  const counts = useMemo(() => countMatches(matches), [matches]);
  const somePossible = counts.possibly > 0;
  const columns = useMemo(
    () => tableColumns({ dataset, reading, layers: filter.layers, somePossible }),
    [dataset, reading, filter.layers, somePossible],
  );
  const [hidden, setHidden] = useState(() => {
    const sort = parseSort(pageSearch(), columns);
    return hiddenAtFirst.filter((id) => id !== sort.id);
  });
  const visible = useMemo(() => columns.filter(({ id }) => !hidden.includes(id)), [columns, hidden]);
  const choices = columns.filter(({ id }) => id !== 'title');
  const choose = (chosen: readonly string[]) => {
    const newlyHidden = choices.map(({ id }) => id).filter((id) => !chosen.includes(id));
    const elsewhere = hidden.filter((id: ColumnId) => !choices.some((choice) => choice.id === id));
    setHidden([...elsewhere, ...newlyHidden]);
  };
  const count = formatCount(counts);
  const isPhone = usePhone();
  const full = useMemo(() => fullRange(dataset, matches, reading), [dataset, matches, reading]);
  return (
    <main className="explore">
      <div className="table-page">
        {!isPhone && <ReadingRow shown={shown} />}
        <EmptyNotice shown={shown} />
        <div className="table-head">
          <h2>{formatHeading(counts)}</h2>
          <p className="muted">
            Choose a row to open its evidence.
            <span className="keys-hint"> Esc brings you back to the row.</span>
            <span className="sideways-hint"> Scroll sideways for more columns.</span>
          </p>
          {!isPhone && <PeriodFields full={full} />}
          <Menu label="Columns" chosen={0}>
            <CheckList
              look="rows"
              legend="Columns to show beside the title"
              options={choices}
              chosen={visible.map(({ id }) => id)}
              onChange={choose}
            />
          </Menu>
        </div>
        <ClaimTable
          rows={rows}
          columns={columns}
          shown={visible}
          words={dataset}
          caption={`${formatSummaryLine({ dataset, filter, matches, reading })} ${count}.`}
        />
      </div>
      {children}
    </main>
  );
}

/** "53 claims, as a table"; filtered "7 of 53 claims, 1 possibly, as a table". */
function formatHeading(counts: MatchCounts): string {
  const isWhole = counts.inside === counts.total;
  return `${isWhole ? `${formatFigure(counts.total)} claims` : formatCount(counts)}, as a table`;
}
