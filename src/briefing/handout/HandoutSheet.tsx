import { memo, useMemo } from 'react';
import { deepLink } from '../../address/deepLink';
import { sceneView } from '../../address/unknownIds';
import { BoardDrawing } from '../../board/BoardDrawing';
import { LegendDrawing } from '../../board/LegendDrawing';
import type { Briefing, BriefingScene } from '../../model/briefing';
import type { Dataset } from '../../model/dataset';
import { pageAddress } from '../../state/addressSync';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { ClaimsTable } from './ClaimsTable';
import { handoutPage } from './handoutPage';

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
  const { board, legend, shows, origin, table } = useMemo(
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
          viewBox={`0 0 ${board.dimensions.width} ${board.height + legend.height}`}
          role="img"
          aria-label={scene.title}
        >
          <BoardDrawing board={board} />
          <g transform={`translate(0 ${board.height})`}>
            <LegendDrawing legend={legend} />
          </g>
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
