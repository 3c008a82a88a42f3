import { memo, useMemo } from 'react';
import type { FilteredDataset } from '../../filter/filterDataset';
import { type Tally as Counts, tallyOf } from '../../filter/tally';
import type { Finding } from '../../model/claim';
import type { Labels } from '../../model/vocabulary';
import { setFilter, useViewState } from '../../state/store';
import { amountOf, useAfterPaint } from '../../ui/afterPaint';
import { EXPLORE_PAPER, usePrinting, useWidth } from '../board/useSize';
import { layoutTally, type PlacedGroup, type PlacedTally } from './layout';
import { isFiltered, type TallyPart, tallySentence, tallyWords } from './words';
import './tally.css';

/** What other sources make of the claims: a sentence, and a box for each claim; a group of them filters. */
export function Tally({ shown }: { shown: FilteredDataset }) {
  const { dataset, matches } = shown;
  const [ref, width] = useWidth<HTMLDivElement>('.tally');
  const printing = usePrinting();
  const counted = useAfterPaint(matches, amountOf(shown.claims)) ?? matches;
  const tally = useMemo(() => tallyOf(dataset, counted), [dataset, counted]);
  if (!tally) return null;
  return (
    <div ref={ref} className="tally">
      {width > 0 && (
        <SizedTally tally={tally} labels={dataset.labels} width={printing ? EXPLORE_PAPER.width : width} />
      )}
    </div>
  );
}

interface SizedProps {
  readonly tally: Counts;
  readonly labels: Labels;
  readonly width: number;
}

const SizedTally = memo(function SizedTally({ tally, labels, width }: SizedProps) {
  const words = tallyWords(tally, labels);
  const placed = layoutTally(tally, words, width);
  const chosen = useViewState((view) => view.filter.finding);
  const press = (finding: Finding) =>
    setFilter({
      finding: chosen.includes(finding) ? chosen.filter((one) => one !== finding) : [...chosen, finding],
    });
  return placed.isInParts ? (
    <>
      <p className="sr-only">{tallySentence(words)}</p>
      {placed.note > 0 && <p className="tally-note">{noteOf(tally, placed)}</p>}
      {placed.groups.map((group, at) => (
        <button
          key={group.finding}
          type="button"
          className="tally-group"
          style={{ left: group.x0, width: group.x1 - group.x0 }}
          aria-pressed={chosen.includes(group.finding)}
          aria-label={words.parts[at]?.name}
          onClick={() => press(group.finding)}
        >
          <span className="tally-label" style={{ left: group.label.x0 - group.x0 }}>
            {at === 0 && <span className="tally-intro">{words.intro} </span>}
            <PartWords part={words.parts[at]} />
            {group.finding === 'more-precise' && group.room > NOTE_ROOM && !isFiltered(tally) && (
              <small className="muted"> the same event, a narrower date</small>
            )}
          </span>
          <svg width={group.x1 - group.x0} height={BOX_HEIGHT + 5} aria-hidden="true">
            <Boxes group={group} at={0} isFiltered={isFiltered(tally)} />
          </svg>
        </button>
      ))}
    </>
  ) : (
    <>
      <svg width={width} height={BOX_HEIGHT + 5} aria-hidden="true">
        {placed.groups.map((group) => (
          <Boxes key={group.finding} group={group} at={group.x0} isFiltered={isFiltered(tally)} />
        ))}
      </svg>
      <p className="tally-sentence">
        {words.intro}{' '}
        {words.parts.map((part, at) => (
          <span key={part.finding}>
            <button
              type="button"
              aria-pressed={chosen.includes(part.finding)}
              aria-label={part.name}
              onClick={() => press(part.finding)}
            >
              <PartWords part={part} />
            </button>
            {at === words.parts.length - 1 ? '.' : ' '}
          </span>
        ))}
      </p>
    </>
  );
});

/** What is written after the part of the more precise takes, px. */
const NOTE_ROOM = 190;

function noteOf(tally: Counts, { isByClaim }: PlacedTally): string {
  if (isFiltered(tally)) return 'filled: shown; outlined: filtered out';
  return isByClaim ? 'one box, one claim; choose a group to filter' : 'choose a group to filter';
}

const PartWords = ({ part }: { part: TallyPart | undefined }) =>
  part && (
    <span className={`tally-words tally-${part.finding}`}>
      {part.before}
      {part.strong && <strong>{part.strong}</strong>}
      {part.after}
    </span>
  );

const BOX_HEIGHT = 12;

interface BoxesProps {
  readonly group: PlacedGroup;
  /** The group's left edge, px. */
  readonly at: number;
  readonly isFiltered: boolean;
}

/** The boxes of a group; a line under those that a filter shows. */
const Boxes = ({ group: { finding, x0, boxes }, at, isFiltered }: BoxesProps) => (
  <g className={`box-${finding}`} transform={`translate(${at - x0} 0)`}>
    {boxes.map((box) => (
      <rect
        key={box.x0}
        data-shown={box.isShown}
        x={box.x0}
        y={0.5}
        width={box.x1 - box.x0}
        height={BOX_HEIGHT - 1}
      />
    ))}
    {isFiltered &&
      boxes
        .filter(({ isShown }) => isShown)
        .map((box) => <line key={box.x0} x1={box.x0} x2={box.x1} y1={BOX_HEIGHT + 3} y2={BOX_HEIGHT + 3} />)}
  </g>
);
