import { Fragment, memo, useMemo } from 'react';
import { deepLink } from '../../address/deepLink';
import { sceneView } from '../../address/sceneView';
import { BoardDrawing } from '../../board/BoardDrawing';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { pageAddress } from '../../state/addressSync';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { handoutPage } from './handoutPage';
import { type HandoutRow, type HandoutTable, handoutColumns } from './handoutTable';

interface Props {
  readonly briefing: Briefing;
  readonly scene: BriefingScene;
  /** Place in the briefing, from 0. */
  readonly at: number;
  readonly dataset: Dataset;
  readonly now: Date;
  readonly withNotes: boolean;
}

/** A scene on paper. Its head, with the handling label, is repeated on each of its pages. */
export const HandoutSheet = memo(function HandoutSheet(props: Props) {
  const { briefing, scene, at, withNotes } = props;
  return (
    <section aria-label={`${at + 1}. ${scene.title}`} className="handout-sheet on-paper">
      <div className="handout-running">
        <p>
          {briefing.label && <strong className="handout-label">{briefing.label}</strong>}
          {briefing.title} · {at + 1} of {briefing.scenes.length}
        </p>
      </div>
      <div className="handout-body">
        <h3>{scene.title}</h3>
        {scene.standfirst && <p className="handout-caption">{scene.standfirst}</p>}
        {scene.caption && <p className="handout-caption">{scene.caption}</p>}
        {withNotes && scene.notes && (
          <div role="note" aria-label={`Speaker notes: ${scene.title}`} className="handout-notes">
            {scene.notes}
          </div>
        )}
        <ErrorBoundary
          retryKey={scene.id}
          fallback={(message) => <p role="alert">This scene could not be drawn: {message}</p>}
        >
          <SceneContent {...props} />
        </ErrorBoundary>
      </div>
    </section>
  );
});

function SceneContent({ briefing, scene, dataset, now }: Props) {
  const { board, shows, origin, table } = useMemo(
    () => handoutPage(dataset, briefing, scene, now),
    [dataset, briefing, scene, now],
  );
  const link = deepLink(pageAddress(), sceneView(scene, dataset), dataset);
  return (
    <>
      <p className="handout-shows">{shows}</p>
      {board.panels.length > 0 && (
        <svg
          className="handout-chart"
          viewBox={`0 0 ${board.dimensions.width} ${board.height}`}
          role="img"
          aria-label={scene.title}
        >
          <BoardDrawing board={board} />
        </svg>
      )}
      <ClaimsTable table={table} title={scene.title} />
      <div className="handout-origin">
        <p>{origin.join(' ')}</p>
        {link !== null && (
          <p>
            Live: <a href={link}>{link}</a>
          </p>
        )}
      </div>
    </>
  );
}

/** A scrolling region must be reachable by keyboard. */
const tabStop = { tabIndex: 0 };

/** The claims of a scene and their sources. */
function ClaimsTable({ table, title }: { table: HandoutTable; title: string }) {
  const { rows, leftOut, sources } = table;
  if (rows.length === 0) return <p>No claim matches.</p>;
  return (
    <>
      <section aria-label={`Claims: ${title}`} className="handout-scroll" {...tabStop}>
        <table className="handout-table">
          <caption className="sr-only">The claims shown, in the order of the chart from the top</caption>
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
      {leftOut > 0 && <p>{leftOut} more claims do not fit here; the table in the app lists them all.</p>}
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
        <td key={label}>{label === 'Source' ? <Cited row={row} /> : textOf(row)}</td>
      ),
    )}
  </tr>
);

/** The sources of a row by their numbers, each a link to the cited words where it has an address. */
const Cited = ({ row: { cited } }: { row: HandoutRow }) =>
  cited.map(({ text, url }, at) => (
    <Fragment key={text}>
      {at > 0 && '; '}
      {url === null ? text : <a href={url}>{text}</a>}
    </Fragment>
  ));
