import './map.css';
import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { columnsOf, type Mapping } from '../../data/import/mapping/mapping';
import type { Mend } from '../../data/import/mapping/mends';
import type {
  FileOverview,
  ReadingRequest,
  Request,
  TableOverview,
} from '../../data/import/session/messages';
import type { Work } from '../../data/import/workSchema';
import { formatFigure } from '../../lib/number';
import { useTitle } from '../../state/documentTitle';
import { Again, Known } from '../open/Before';
import { ImportProgress } from '../open/ImportProgress';
import { many, raggedWords } from '../open/tableWords';
import type { Import } from '../open/useImport';
import { hasHeadings, recallMapping, rememberMapping } from '../store/rememberedMappings';
import { keepWork, leftOf, placeKey, useUnfinished } from '../store/unfinished';
import { FieldRows } from './FieldRows';
import { LitContext, litBy, type Pointed } from './lit';
import { Outcomes } from './Outcomes';
import { Questions } from './Questions';
import { SheetStart } from './SheetStart';
import { stepWords } from './stepWords';
import { TypedContext, useTypedAnswers } from './typedAnswers';
import { UnreadCells } from './UnreadCells';
import { useHistory } from './useHistory';

interface Props {
  readonly file: FileOverview;
  readonly importing: Import;
  readonly onCancel: () => void;
  /** What is to be said of other files. */
  readonly children: ReactNode;
}

const guessedReading = (table: TableOverview): ReadingRequest => ({
  mapping: recallMapping(table) ?? table.guessed,
  mends: [],
});

/** A table and its board side by side: columns are matched to fields, and the board follows. Nothing is taken in before *Open*. */
export function MapPage({ file, importing: { state, send }, onCancel, children }: Props) {
  const { table, again } = file;
  const { preview, outcome, progress, failed } = state;
  const [left] = useState(() => leftOf(useUnfinished.getState().open));
  const [first] = useState(table);
  // A table that is read anew begins with all that was answered, until other headings are chosen.
  const steps = useHistory(
    placeKey(table),
    () => (again && table === first ? again.reading : guessedReading(table)),
    left?.readings,
  );
  const called = again?.title ?? null;
  const [title, setTitle] = useState<string | null>(left ? left.title : called);
  const [isKept, setIsKept] = useState(left?.isKept ?? true);
  const { typed, put } = useTypedAnswers();
  // What is typed and not taken yet is an answer too.
  const reading = steps.now;
  const answered = useMemo(
    () => (typed.length === 0 ? reading : { ...reading, mends: [...reading.mends, ...typed] }),
    [reading, typed],
  );
  useKept(file, { readings: steps.all, title, isKept }, answered, title !== called);
  const [isTableShown, setIsTableShown] = useState(false);
  const [isOpening, setIsOpening] = useState(false);
  const openId = useId();
  const boardId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void heading.current?.focus(), []);
  // A table that is chosen again is mapped again, though it is read as before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker knows its table
  useEffect(() => send({ type: 'map', reading }), [send, reading, table]);
  useEscape(onCancel);
  useTitle(`Open data: ${file.name} – Relata`);
  // What the cells settle is found by the worker, for columns that were chosen since.
  const mapping = useMemo<Mapping>(
    () => ({ ...reading.mapping, conventions: { ...outcome?.conventions, ...reading.mapping.conventions } }),
    [reading, outcome],
  );
  const change = (changed: Mapping) => steps.add({ ...reading, mapping: changed });
  const mend = (one: Mend) => steps.add({ ...reading, mends: [...reading.mends, one] });
  const mean = (column: number, written: string, meant: string | null) =>
    meant === null
      ? steps.add({
          ...reading,
          mends: reading.mends.filter((one) => one.column !== column || one.written.trim() !== written),
        })
      : mend({ column, row: null, written, text: meant });
  const isBusy = isOpening && failed === null;
  const [pointed, setPointed] = useState<Pointed>(null);
  const lights = preview?.lights;
  const lit = useMemo(
    () => ({
      ...litBy(pointed, lights ?? {}),
      onLight: (light: string | null) => setPointed(light === null ? null : { light }),
      onClaim: (claim: string | null) => setPointed(claim === null ? null : { claim }),
    }),
    [pointed, lights],
  );
  const begin = (request: Request) => {
    setIsOpening(true);
    send(request);
  };
  const open = () => {
    rememberMapping(table, isKept ? mapping : null);
    begin({ type: 'keep', reading: answered, title: title ?? '' });
  };
  const choose = (sheet: number, headingRow: number | null) => send({ type: 'choose', sheet, headingRow });
  return (
    <LitContext value={lit}>
      <TypedContext value={put}>
        <main className="map-page" aria-busy={isBusy}>
          <header className="map-top">
            <div>
              <h1 ref={heading} tabIndex={-1}>
                {file.name}
              </h1>
              <p className="muted">
                {many(table.rows, 'row')}, {many(table.headings.length, 'column')}, {file.words}. It is read
                in this browser; nothing is sent anywhere.
              </p>
            </div>
            <button
              type="button"
              className="link-button"
              aria-expanded={isTableShown}
              onClick={() => setIsTableShown(!isTableShown)}
            >
              {isTableShown ? 'Hide the table' : 'Show the table'}
            </button>
          </header>
          <div role="status">{children}</div>
          {!hasHeadings(table) && (
            <p>
              No row is read as headings{table === first && ', as a date stands in the first'}. The columns
              are called Column 1, Column 2 and so on. Is this not right? Choose the headings under Show the
              table.
            </p>
          )}
          {table.ragged && <p>{raggedWords(table.ragged, table.headings)}</p>}
          {file.sample !== null && (
            <p>
              The file does not say which encoding its letters are in, so this was guessed. Does “
              {file.sample}” look right? If not, save the file as UTF-8 and open it again.
            </p>
          )}
          {isTableShown && <SheetStart table={table} onHeadings={(row) => choose(table.sheet, row)} />}
          {again && <Again again={again} />}
          {file.known && (
            <Known
              known={file.known}
              counts={file.known.rows}
              what="row"
              onPropose={() => begin({ type: 'propose', reading: answered })}
              onOpen={open}
            />
          )}
          <div role="alert">{failed && `${failed.message} ${failed.problems[0]?.message ?? ''}`}</div>
          <div className="map-columns">
            <div className="map-left">
              {file.sheets.length > 1 && (
                <label className="map-row">
                  <span>Sheet</span>
                  <select value={table.sheet} onChange={({ target }) => choose(Number(target.value), null)}>
                    {file.sheets.map((name, at) => (
                      <option key={name} value={at}>
                        {name}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <Questions
                table={table}
                mapping={mapping}
                questions={outcome?.questions ?? []}
                onChange={change}
              />
              <p className="map-skips">
                <SkipTo id={boardId}>Skip to the board</SkipTo> <SkipTo id={openId}>Skip to Open</SkipTo>
              </p>
              {columnsOf(mapping.when).length === 0 && (
                <p className="map-problem">
                  No column looks like dates. Choose one, or open all {formatFigure(table.rows)} undated.
                </p>
              )}
              <FieldRows
                table={table}
                mapping={mapping}
                writings={outcome?.writings ?? {}}
                onChange={change}
                onMean={mean}
              />
              {outcome && <UnreadCells unread={outcome.unread} groups={outcome.groups} onMend={mend} />}
              {hasHeadings(table) && (
                <label className="map-keep">
                  <input
                    type="checkbox"
                    checked={isKept}
                    onChange={({ target }) => setIsKept(target.checked)}
                  />{' '}
                  Read tables with these headings the same way next time
                </label>
              )}
            </div>
            <Outcomes
              {...{ table, mapping, preview, outcome, boardId }}
              title={title ?? outcome?.title ?? ''}
              onTitle={setTitle}
              onChange={change}
              lastStep={steps.before && stepWords(steps.before, reading, table.headings)}
              onUndo={steps.undo}
              onRedo={steps.redo}
            >
              {progress && <ImportProgress progress={progress} />}
            </Outcomes>
          </div>
          <div className="map-actions">
            <button type="button" className="map-cancel" onClick={onCancel} aria-keyshortcuts="Escape">
              Cancel{' '}
              <kbd aria-hidden="true" className="for-keys">
                Esc
              </kbd>
            </button>
            <button
              type="button"
              className="main-button"
              id={openId}
              disabled={!preview?.result.ok || !outcome || isBusy}
              onClick={open}
            >
              Open {outcome ? many(outcome.counts.claims, 'claim') : ''}
            </button>
          </div>
        </main>
      </TypedContext>
    </LitContext>
  );
}

/** Keeps how far the table has come as soon as something is answered, `last` with it. */
function useKept(
  { name, table: { sheet, headingRow } }: FileOverview,
  { readings, title, isKept }: Pick<Work, 'readings' | 'title' | 'isKept'>,
  last: ReadingRequest,
  isCalled: boolean,
): void {
  useEffect(() => {
    const place = { sheet, headingRow };
    const here = readings[placeKey(place)] ?? [last];
    const all = here[0] === last ? readings : { ...readings, [placeKey(place)]: [last, ...here] as const };
    const isAnswered = Object.values(all).some(({ length }) => length > 1);
    const isTouched = isCalled || isAnswered || Object.keys(all).length > 1;
    keepWork(isTouched ? { name, place, readings: all, title, isKept } : null);
  }, [name, sheet, headingRow, readings, title, isKept, last, isCalled]);
}

/** Shown where Tab comes to it: leads on to something of the page by its id. */
const SkipTo = ({ id, children }: { id: string; children: string }) => (
  <button type="button" className="map-skip" onClick={() => document.getElementById(id)?.focus()}>
    {children}
  </button>
);

/** Calls where Esc is pressed outside of a field, which may need it for itself. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      const isField = target instanceof Element && target.closest('input, select, textarea') !== null;
      if (key === 'Escape' && !isField) onEscape();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onEscape]);
}
