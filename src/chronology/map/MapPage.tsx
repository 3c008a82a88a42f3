import { messageOf } from '../../lib/error';
import './map.css';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { addChronology } from '../../data/chronologies/chronologyStore';
import { tableIn } from '../../data/import/formats/readFile';
import type { Table } from '../../data/import/formats/sheet';
import { type OpenedTable, questionsOf } from '../../data/import/importFile';
import { datasetOfTable } from '../../data/import/mapping/datasetOfTable';
import { guessMapping } from '../../data/import/mapping/guess';
import type { Mapping } from '../../data/import/mapping/mapping';
import { ownAddress } from '../../data/load/datasetAddress';
import { parseDataset } from '../../data/schema/parse';
import { formatFigure } from '../../lib/number';
import { openDataset } from '../../state/addressSync';
import { rawOf } from '../open/openFile';
import { withCell, withoutOrders } from './changeMapping';
import { FieldRows } from './FieldRows';
import { MappedBoard } from './MappedBoard';
import { Questions } from './Questions';
import { recallMapping, rememberMapping } from './rememberedMappings';
import { UnreadCells } from './UnreadCells';

interface Props {
  readonly opened: OpenedTable;
  readonly onCancel: () => void;
}

const many = (count: number, one: string, more = `${one}s`): string =>
  `${formatFigure(count)} ${count === 1 ? one : more}`;

const LANES = [
  { id: 'person', name: 'person' },
  { id: 'organisation', name: 'organisation' },
  { id: 'kind', name: 'kind' },
  { id: 'place', name: 'place' },
  { id: 'theme', name: 'theme' },
] as const;

/** A table and its board side by side: columns are matched to fields, and the board follows. Nothing is taken in before *Open*. */
export function MapPage({ opened: { file, table: found, mapping: guessed }, onCancel }: Props) {
  const [table, setTable] = useState<Table>(found);
  const [mapping, setMapping] = useState<Mapping>(() => recallMapping(found) ?? guessed);
  const [title, setTitle] = useState<string | null>(null);
  const [isKept, setIsKept] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Tables of many rows take longer than a frame; the fields answer at once, and the board follows.
  const [wantedTable, wanted] = useDeferredValue(useMemo(() => [table, mapping] as const, [table, mapping]));
  const imported = useMemo(
    () => datasetOfTable(wantedTable, wanted, file.name, title?.trim() || undefined),
    [wantedTable, wanted, file.name, title],
  );
  const result = useMemo(() => parseDataset(JSON.stringify(imported.file)), [imported]);
  const questions = useMemo(() => questionsOf(table, withoutOrders(mapping)), [table, mapping]);
  const { counts, unread } = imported;
  const open = async () => {
    if (!result.ok) return;
    try {
      rememberMapping(found, isKept ? mapping : null);
      const raw = rawOf(result.dataset);
      const { id } = await addChronology(raw, file.name);
      openDataset(ownAddress(id));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const chooseSheet = (sheet: number) => {
    const next = tableIn(file, sheet);
    setTable(next);
    setMapping(recallMapping(next) ?? guessMapping(next));
  };
  return (
    <main className="map-page">
      <header className="map-top">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {file.name}
          </h2>
          <p className="muted">
            {many(table.rows.length, 'row')}, {many(table.headings.length, 'column')}, {file.words}. It is
            read on this computer; nothing is sent anywhere.
          </p>
        </div>
        <button type="button" className="map-cancel" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="edit-done" disabled={!result.ok} onClick={() => void open()}>
          Open {many(counts.claims, 'claim')}
        </button>
      </header>
      <div role="alert">{problem}</div>
      <div className="map-columns">
        <div className="map-left">
          {file.sheets.length > 1 && (
            <label className="map-row">
              <span>Sheet</span>
              <select
                value={file.sheets.findIndex(({ name }) => name === table.name)}
                onChange={({ target }) => chooseSheet(Number(target.value))}
              >
                {file.sheets.map(({ name }, at) => (
                  <option key={name} value={at}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Questions table={table} mapping={mapping} questions={questions} onChange={setMapping} />
          <FieldRows table={table} mapping={mapping} onChange={setMapping} />
          <UnreadCells
            unread={unread}
            onMend={({ row, column }, text) => setTable(withCell(table, row, column, text))}
          />
          <label className="map-keep">
            <input type="checkbox" checked={isKept} onChange={({ target }) => setIsKept(target.checked)} />{' '}
            Read tables with these headings the same way next time
          </label>
        </div>
        <section className="map-right" aria-label="Your board, as it stands">
          <div className="map-board-head">
            <h3>Your board, as it stands</h3>
            <p role="status">
              <strong>{many(counts.claims, 'claim')}</strong>; {formatFigure(counts.undated)} undated;{' '}
              {many(unread.length, 'cell')} not read
            </p>
          </div>
          <div className="map-called">
            <label>
              Called{' '}
              <input
                type="text"
                maxLength={200}
                value={title ?? imported.file.title}
                onChange={({ target }) => setTitle(target.value)}
              />
            </label>
            <label>
              Lanes by{' '}
              <select
                value={mapping.lanes}
                onChange={({ target }) => {
                  const lanes = LANES.find(({ id }) => id === target.value)?.id;
                  if (lanes) setMapping({ ...mapping, lanes });
                }}
              >
                {LANES.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {result.ok ? (
            <MappedBoard dataset={result.dataset} />
          ) : (
            <p role="alert">{result.problems[0]?.message ?? 'This table cannot be shown.'}</p>
          )}
          <dl className="map-counts">
            <div>
              <dt>Drawn</dt>
              <dd>
                {many(counts.claims - counts.undated, 'row')} with a date, none finer than it is written
              </dd>
            </div>
            <div>
              <dt>Kept, not drawn</dt>
              <dd>
                {many(counts.undated, 'claim')} without a date; {many(counts.beside, 'cell')} beside their
                claims
              </dd>
            </div>
            <div>
              <dt>Lost</dt>
              <dd>
                {counts.lost === 0 ? 'nothing' : `${many(counts.lost, 'cell')} of the columns left out`}
              </dd>
            </div>
          </dl>
          <p className="muted">Nothing is taken in until you press Open. The file itself is never changed.</p>
        </section>
      </div>
    </main>
  );
}
