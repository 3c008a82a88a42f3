import { memo, useMemo, useState } from 'react';
import { parseAddress } from '../../../address/address';
import { dropUnknownIds } from '../../../address/unknownIds';
import { isWide } from '../../../filter/describeFilter';
import type { FilteredDataset } from '../../../filter/filterDataset';
import type { Dataset, Highlight } from '../../../model/dataset';
import type { Reading } from '../../../model/reading';
import type { DatasetWords } from '../../../model/words/direction';
import { getViewState, showView, useViewState } from '../../../state/store';
import { amountOf, useAfterPaint } from '../../../ui/afterPaint';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { onDemand } from '../../../ui/loading/onDemand';
import { markChoice } from '../choose';
import { canCompare } from './canCompare';

const ClaimLists = onDemand(() => import('./ClaimLists'), 'ClaimLists');

const HowToRead = onDemand(() => import('./HowToRead'), 'HowToRead');

/** What there is to read while no claim is open. */
type RestKind = 'places' | 'added' | 'changes' | 'shown' | 'first';

interface Props {
  readonly shown: FilteredDataset;
  /** Opens the sheet, where this is one. */
  readonly onOpen: () => void;
  /** Steps through those of the claims that differ. */
  readonly onWalk: (claims: FilteredDataset) => void;
}

/**
 * Evidence while no claim is open: what the filter shows; what the other sources' dates change; what only they claim; else
 * where to begin. Each with a bar that stands for it while the sheet is closed.
 */
export function AtRest({ shown, onOpen, onWalk }: Props) {
  const reading = useViewState((view) => view.reading);
  const rest = useMemo(() => ({ kind: restKind(shown, reading), shown }), [shown, reading]);
  // Places are at hand; lists of many claims wait for the marks.
  const followed = useAfterPaint(rest, amountOf(shown.claims)) ?? (rest.kind === 'places' && rest);
  return (
    <>
      {followed && <RestOf {...followed} onOpen={onOpen} onWalk={onWalk} />}
      <Guide words={shown.dataset} />
    </>
  );
}

function restKind(shown: FilteredDataset, reading: Reading): RestKind {
  const { whole, filter } = shown;
  if (!isWide(filter, whole)) return 'shown';
  if (reading === 'others' && canCompare(shown)) return 'changes';
  if (filter.layers.includes('others') && canCompare(shown)) return 'added';
  return whole.highlights.length > 0 ? 'places' : 'first';
}

const RestOf = memo(function RestOf({ kind, shown, onOpen, onWalk }: Props & { kind: RestKind }) {
  const [begun] = useState(kind);
  const walk = () => onWalk(shown);
  const places = <Places shown={shown} onOpen={onOpen} onWalk={walk} />;
  if (kind === 'places') return places;
  return (
    <ErrorBoundary
      retryKey={kind}
      fallback={() => <p className="muted">The list of claims could not be loaded. Choose any mark.</p>}
    >
      <ClaimLists
        kind={kind}
        shown={shown}
        onOpen={onOpen}
        onWalk={walk}
        whileLoading={begun === 'places' && places}
      />
    </ErrorBoundary>
  );
});

/** What the marks mean, for those who ask. */
const Guide = memo(function Guide({ words }: { words: DatasetWords }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="how-to-read" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How to read the board</summary>
      {isOpen && <HowToRead words={words} />}
    </details>
  );
});

/** Opens the first claim of a highlight in the highlight's own view. */
function openPlace({ view, claims: [first] }: Highlight, dataset: Dataset): void {
  const known = dropUnknownIds(parseAddress(view).view, dataset).view;
  const claim = known.claim ?? first ?? null;
  if (claim !== null) markChoice(claim);
  showView({ ...known, claim, tab: getViewState().tab, scene: getViewState().scene });
}

/** Number of the claims of the layers shown that differ, whatever the filter says. */
const countDiffering = (shown: FilteredDataset): number =>
  canCompare(shown)
    ? shown.claims.filter(({ id, others }) => others?.finding === 'differs' && shown.matches.has(id)).length
    : 0;

/** Where to begin: the dataset's highlights, numbered as on the board. */
function Places({ shown, onOpen, onWalk }: Omit<Props, 'onWalk'> & { onWalk: () => void }) {
  const { whole } = shown;
  const { highlights } = whole;
  const [at, setAt] = useState(0);
  const now = highlights[Math.min(at, highlights.length - 1)];
  const turn = (by: number) => setAt((at + by + highlights.length) % highlights.length);
  const differing = useMemo(() => countDiffering(shown), [shown]);
  return (
    <>
      {now && (
        <div className="rest-bar">
          <Disc number={highlights.indexOf(now) + 1} />
          <button type="button" className="rest-bar-main" onClick={() => openPlace(now, whole)}>
            <span className="muted">
              Where to begin, {highlights.indexOf(now) + 1} of {highlights.length}
            </span>
            <strong>{now.title}</strong>
          </button>
          <p>{now.sentence}</p>
          {highlights.length > 1 && (
            <>
              <button
                type="button"
                className="step-button"
                data-way="back"
                aria-label="Previous place to begin"
                onClick={() => turn(-1)}
              />
              <button
                type="button"
                className="step-button"
                data-way="on"
                aria-label="Next place to begin"
                onClick={() => turn(1)}
              />
            </>
          )}
          <button type="button" className="rest-bar-open" onClick={onOpen}>
            Open evidence
          </button>
        </div>
      )}
      <div className="at-rest">
        <h3>Where to begin</h3>
        <p className="muted">
          Choose a place below, numbered on the board, or any mark, to see who said it, where, and in what
          words.
        </p>
        <ol className="places">
          {highlights.map((place, index) => (
            <li key={place.id ?? place.title}>
              <button type="button" data-choose={place.claims[0]} onClick={() => openPlace(place, whole)}>
                <Disc number={index + 1} />
                <strong>{place.title}</strong>
                <span>{place.sentence}</span>
              </button>
            </li>
          ))}
        </ol>
        {differing > 1 && (
          <button type="button" className="link-button rest-foot" onClick={onWalk}>
            Step through all {differing} that differ
          </button>
        )}
      </div>
    </>
  );
}

const Disc = ({ number }: { number: number }) => (
  <span className="disc" aria-hidden="true">
    {number}
  </span>
);
