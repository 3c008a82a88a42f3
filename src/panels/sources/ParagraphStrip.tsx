import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { formatFigure } from '../../lib/number';
import { capitalize } from '../../lib/text';
import type { Source } from '../../model/dataset';
import { findingOf } from '../../model/reading';
import type { Labels } from '../../model/vocabulary';
import { sourceName } from '../../model/words/citations';
import { formatSpanShort } from '../../model/words/spans';
import { ClaimButton } from './ClaimButton';
import { useFirst } from './LongList';
import {
  formatSupport,
  type ParagraphCell,
  type ParagraphSection,
  paragraphSections,
  unexplainedParagraphs,
} from './paragraphCells';

const MAX_SLICES = 7;

interface Props {
  readonly source: Source;
  readonly cells: readonly ParagraphCell[];
  readonly noun: Labels['paragraph'];
}

/** The primary source's paragraphs with the number of claims based on each; choosing one lists them. */
export function ParagraphStrip({ source, cells, noun }: Props) {
  const { first, rest, showAll } = useFirst(cells);
  const sections = useMemo(() => paragraphSections(first), [first]);
  const [focused, setFocused] = useState(cells[0]?.paragraph ?? 1);
  const [chosen, setChosen] = useState<number | null>(null);
  const strip = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isStepKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = stepParagraph(sections, focused, event.key);
    setFocused(next);
    strip.current?.querySelector<HTMLElement>(`[data-paragraph="${next}"]`)?.focus();
  };
  const choose = (paragraph: number) => {
    setFocused(paragraph);
    setChosen(paragraph);
  };
  return (
    <>
      <p className="muted">
        {sourceName(source)}. Each tile has the colours of the claims that rest on it. A dot means that there
        is no claim, and § stands for a heading. Choose a tile to see its claims.
      </p>
      <div
        ref={strip}
        role="toolbar"
        aria-label={capitalize(noun.many)}
        className="strip"
        onKeyDown={onKeyDown}
      >
        {sections.map((section) => (
          <StripRow
            key={section.cells[0]?.paragraph}
            section={section}
            noun={noun}
            focused={focused}
            chosen={chosen}
            onChoose={choose}
          />
        ))}
      </div>
      {rest > 0 && (
        <button type="button" className="quiet-button" onClick={showAll}>
          Show {formatFigure(rest)} more
        </button>
      )}
      <Unexplained paragraphs={unexplainedParagraphs(cells)} noun={noun} />
    </>
  );
}

interface RowProps {
  readonly section: ParagraphSection;
  readonly noun: Labels['paragraph'];
  readonly focused: number;
  readonly chosen: number | null;
  readonly onChoose: (paragraph: number) => void;
}

function StripRow({ section: { title, cells }, noun, focused, chosen, onChoose }: RowProps) {
  const name = title ?? 'Opening';
  const shown = cells.find(({ paragraph }) => paragraph === chosen);
  return (
    <div role="group" aria-label={name} className="strip-row">
      <p aria-hidden="true">{name}</p>
      <div className="strip-cells">
        {cells.map((cell) => (
          <button
            key={cell.paragraph}
            type="button"
            className="strip-cell"
            aria-label={`${capitalize(noun.one)} ${cell.paragraph}: ${formatSupport(cell)}`}
            aria-pressed={chosen === cell.paragraph}
            data-paragraph={cell.paragraph}
            data-support={Math.min(cell.claims.length, 3)}
            tabIndex={focused === cell.paragraph ? 0 : -1}
            onClick={() => onChoose(cell.paragraph)}
          >
            <Tile cell={cell} />
            {cell.paragraph}
          </button>
        ))}
      </div>
      {shown && (
        <div className="paragraph-detail">
          <Chosen cell={shown} noun={noun} />
        </div>
      )}
    </div>
  );
}

/** One slice for each claim, in the colour of what other sources do with it. */
function Tile({ cell: { claims, heading } }: { cell: ParagraphCell }) {
  return (
    <span className="strip-tile" aria-hidden="true">
      {claims.length === 0 && (heading === null ? '·' : '§')}
      {claims.slice(0, MAX_SLICES).map((claim) => (
        <span key={claim.id} data-finding={findingOf(claim)} />
      ))}
    </span>
  );
}

interface UnexplainedProps {
  readonly paragraphs: readonly number[];
  readonly noun: Labels['paragraph'];
}

function Unexplained({ paragraphs, noun }: UnexplainedProps) {
  const { first, rest, showAll } = useFirst(paragraphs);
  if (paragraphs.length === 0) return null;
  return (
    <p>
      The dataset does not say why no claim is based on {paragraphs.length === 1 ? noun.one : noun.many}{' '}
      {first.join(', ')}
      {rest > 0 && (
        <>
          {' '}
          <button type="button" className="link-button" onClick={showAll}>
            and {formatFigure(rest)} more
          </button>
        </>
      )}
      .
    </p>
  );
}

interface ChosenProps {
  readonly cell: ParagraphCell;
  readonly noun: Labels['paragraph'];
}

function Chosen({ cell, noun }: ChosenProps) {
  const { paragraph, heading, claims, reason } = cell;
  return (
    <>
      <h3>
        {capitalize(noun.one)} {paragraph}
        {heading !== null && `: heading ${heading}`}
      </h3>
      {claims.length === 0 && <p>No claim is based on it. {reason ?? 'The dataset gives no reason.'}</p>}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimButton claim={claim} /> <span className="muted">{formatSpanShort(claim.date.span)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type StepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

const KEYS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isStepKey = (key: string): key is StepKey => KEYS.includes(key);

/**
 * The paragraph that a key leads to: left and right to the neighbours, up and down to the same place in the previous or
 * next section, Home and End to the first and last. Returns the same paragraph at an edge.
 */
export function stepParagraph(
  sections: readonly ParagraphSection[],
  paragraph: number,
  key: StepKey,
): number {
  const rows = sections.map(({ cells }) => cells.map((cell) => cell.paragraph));
  const row = rows.findIndex((one) => one.includes(paragraph));
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = rows[row + (key === 'ArrowUp' ? -1 : 1)];
    const column = rows[row]?.indexOf(paragraph) ?? 0;
    return next?.[Math.min(column, next.length - 1)] ?? paragraph;
  }
  const all = rows.flat();
  const at = all.indexOf(paragraph);
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[key];
  return all[to] ?? paragraph;
}
