import { useMemo } from 'react';
import { initialViewState } from '../../address/viewState';
import { BoardDrawing } from '../../board/BoardDrawing';
import { boardOf } from '../../board/boardOf';
import type { BoardLayout, BoardMark } from '../../board/layoutBoard';
import { fullRange } from '../../board/timeWindow';
import { type Interaction, InteractionContext } from '../../chart/interaction';
import { fileOf, isHead, type Records } from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import { filterDataset } from '../../filter/filterDataset';
import { paperDimensions } from '../../geometry/paperDimensions';
import { middleOf } from '../../geometry/placedMark';
import { formatFigure } from '../../lib/number';
import { claimsOf, type Dataset } from '../../model/dataset';
import { useWidth } from '../../panels/board/useSize';
import { views } from '../../views';
import { findClaim } from '../edit/claimEdits';
import { ChangeSignAt } from './ChangeSign';
import { claimsToDraw } from './claimsToDraw';
import { accept } from './proposals';
import type { ReviewItem } from './reviewItems';

const LISTED = new Intl.ListFormat('en-GB');

/** Ids of what is proposed on the board begin so; the style sheet draws them in blue. */
const GHOST = 'proposed-change-';

/** A claim on the board of a review: where it stands now, and where it is proposed to stand. */
interface Place {
  readonly item: ReviewItem;
  /** Ids of the marks; null for none. */
  readonly now: string | null;
  readonly proposed: string | null;
}

interface Props {
  readonly now: Records;
  readonly proposed: Records;
  readonly items: readonly ReviewItem[];
  /** Key of the proposal that is open; null for none. */
  readonly open: string | null;
  readonly onOpen: (key: string) => void;
}

/** The board as it is, in ink, with what is proposed in blue: a sign at each change, and a tie from an old date to a new one. */
export function ReviewBoard({ now, proposed, items, open, onOpen }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { dataset, places } = useMemo(() => merged(now, proposed, items), [now, proposed, items]);
  const drawn = useMemo(
    () => (dataset && width > 0 ? layOut(dataset, width, places) : null),
    [dataset, width, places],
  );
  const board = drawn?.board;
  const interaction = useMemo(() => answering(places, onOpen), [places, onOpen]);
  return (
    <div ref={ref} className="review-board">
      {board && (
        <svg
          viewBox={`0 0 ${board.dimensions.width} ${board.height}`}
          width={board.dimensions.width}
          height={board.height}
          role="group"
          aria-label="The board, with what is proposed in blue"
        >
          <InteractionContext value={interaction}>
            <BoardDrawing board={board} />
          </InteractionContext>
          {places.map((place) => (
            <Change
              key={place.item.proposal.key}
              place={place}
              board={board}
              isOpen={place.item.proposal.key === open}
            />
          ))}
        </svg>
      )}
      {drawn && (
        <p className="review-board-note muted">
          {board && 'What stands now is in ink, what is proposed in blue. '}
          {drawn.unchanged.length > 0 && `Nothing is proposed in ${LISTED.format(drawn.unchanged)}. `}
          {drawn.said}
        </p>
      )}
    </div>
  );
}

/** Presses on marks open their proposals; nothing else answers, as the list beside has all of it by keyboard. */
function answering(places: readonly Place[], onOpen: (key: string) => void): Interaction {
  const keys = new Map(
    places.flatMap(({ item, now, proposed }) =>
      [now, proposed].map((id) => [id, item.proposal.key] as const),
    ),
  );
  const still = { emphasis: 'none', selected: false } as const;
  return {
    handlers: {
      onClick: ({ currentTarget }) => {
        const key = keys.get(currentTarget.dataset['claim'] ?? '');
        if (key !== undefined) onOpen(key);
      },
    },
    useMarkState: () => still,
    useMatch: (_id, drawn) => drawn,
    useTabStop: () => false,
  };
}

const isDated = ({ item: { proposal } }: Pick<Place, 'item'>): boolean =>
  proposal.kind === 'added' || proposal.fields.some(({ name }) => name === 'date');

/** One dataset of what is there and what waits; a claim that would move stands in it twice. */
function merged(
  now: Records,
  proposed: Records,
  items: readonly ReviewItem[],
): { readonly dataset: Dataset | null; readonly places: readonly Place[] } {
  const waiting = items.filter(({ decision }) => decision === 'undecided');
  const ghosts: [string, ReturnType<Records['get']>][] = [];
  const places = waiting.flatMap((item, at): readonly Place[] => {
    const { key } = item.proposal;
    const entry = proposed.get(key) ?? now.get(key);
    if (!entry || isHead(entry)) return [];
    const isClaim = findClaim(new Map([[key, entry]]), entry.id) !== null;
    if (!isClaim) return [];
    const id = now.has(key) ? entry.id : null;
    const ghost = isDated({ item }) && proposed.has(key) ? `${GHOST}${at}` : null;
    if (ghost) ghosts.push([key.replace(/\/.*/, `/${ghost}`), { ...entry, id: ghost }]);
    return [{ item, now: id, proposed: ghost }];
  });
  const all = new Map(proposed);
  for (const [key, ghost] of ghosts) if (ghost) all.set(key, ghost);
  const records = accept(
    now,
    all,
    ghosts.map(([key]) => ({ key, field: null })),
  );
  const result = parseDataset(JSON.stringify(fileOf(records)));
  return { dataset: result.ok ? result.dataset : null, places };
}

/**
 * The board of the panels in which something is proposed, and the titles of the others; all of it where nothing waits, but for
 * very many claims. Null where there is no claim.
 */
function layOut(all: Dataset, width: number, places: readonly Place[]) {
  if (claimsOf(all).length === 0) return null;
  const proposed = places.map(({ now, proposed }) => [now, proposed].filter((id) => id !== null));
  const toDraw = claimsToDraw(all, proposed);
  const { matches, dataset } = filterDataset(toDraw.dataset, initialViewState);
  const said = toDraw.proposals === null ? '' : sayDrawn(toDraw.proposals, proposed.length);
  if (claimsOf(dataset).length === 0) return { board: null, unchanged: [], said };
  const { reading, unmatched } = initialViewState;
  const view = { dataset, matches, reading, unmatched };
  const window = fullRange(dataset, matches, reading);
  const boardOfViews = (some: typeof views) =>
    boardOf({ view, views: some, window }, paperDimensions(width), { only: 'with claims' });
  const board = boardOfViews(views);
  const touched = new Set(proposed.flat().flatMap((id) => board.marks.get(id)?.panel ?? []));
  if (touched.size === 0) return { board, unchanged: [], said };
  const unchanged = board.panels.filter(({ id }) => !touched.has(id)).map(({ title }) => title);
  return { board: boardOfViews(views.filter(({ id }) => touched.has(id))), unchanged, said };
}

function sayDrawn(drawn: number, proposed: number): string {
  if (proposed === 0) return 'No change of a claim waits, and there are too many claims to draw them all.';
  const these = drawn < proposed ? `the first ${formatFigure(drawn)}` : 'those';
  return `Of all claims only ${these} are drawn in which something is proposed.`;
}

const RING = 3;

/** What is proposed for one claim: its sign, the tie between its dates, and a ring while it is open. */
function Change({ place, board, isOpen }: { place: Place; board: BoardLayout; isOpen: boolean }) {
  const from = place.now === null ? undefined : board.marks.get(place.now);
  const to = place.proposed === null ? undefined : board.marks.get(place.proposed);
  const at = to ?? from;
  if (!at) return null;
  const [x, y] = [at.mark.body.x + at.mark.body.width, at.top + at.mark.body.y];
  return (
    <g pointerEvents="none">
      {from && to && <path d={tie(from, to)} fill="none" stroke="var(--accent)" strokeWidth={1.6} />}
      <ChangeSignAt change={place.item.change} x={x} y={y} />
      {isOpen &&
        [from, to].map(
          (one) =>
            one && (
              <rect
                key={one.mark.id}
                x={one.mark.hit.x - RING}
                y={one.top + one.mark.hit.y - RING}
                width={one.mark.hit.width + 2 * RING}
                height={one.mark.hit.height + 2 * RING}
                rx={5}
                fill="none"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            ),
        )}
    </g>
  );
}

/** From the edge of one mark to that of another. */
function tie(from: BoardMark, to: BoardMark): string {
  const [a, b] = [from, to].map(({ mark: { body }, top }) => ({
    x: middleOf(body),
    top: top + body.y,
    bottom: top + body.y + body.height,
  })) as [Edge, Edge];
  if (b.top >= a.bottom) return `M${a.x} ${a.bottom}L${b.x} ${b.top}`;
  if (a.top >= b.bottom) return `M${a.x} ${a.top}L${b.x} ${b.bottom}`;
  const middle = (a.top + a.bottom) / 2;
  return `M${a.x} ${middle}L${b.x} ${(b.top + b.bottom) / 2}`;
}

interface Edge {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}
