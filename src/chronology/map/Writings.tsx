import './writings.css';
import { useRef, useState } from 'react';
import { type Convention, NOT_KNOWN } from '../../data/import/dates/readDate';
import {
  type OtherReading,
  readAs,
  type Said,
  type Writing,
  type WrittenText,
} from '../../data/import/mapping/readings';
import { wayLight } from '../../data/import/session/lights';

import { formatFigure } from '../../lib/number';
import { cutText } from '../../lib/shortText';
import { useArrows } from '../../ui/useArrows';
import { sayDate } from '../edit/typedDate';
import { many } from '../open/tableWords';
import { useLight } from './lit';
import { OwnReading } from './OwnReading';

interface Props {
  /** What the dates are, for a screen reader. */
  readonly name: string;
  readonly column: number;
  readonly writings: readonly Writing[];
  readonly convention: Convention;
  readonly onSay: (key: string, said: Said | null) => void;
  /** Takes another text in the place of what is written; null takes what is written again. */
  readonly onMean: (written: string, meant: string | null) => void;
}

/** Most ways of writing that are listed, and most different cells of each, until more are asked for. */
const LISTED = { ways: 8, cells: 3 };

/** Each way in which the dates of a column are written, with what that is read as and what else it could mean. */
export function Writings({ name, column, writings, convention, onSay, onMean }: Props) {
  const [isLong, setIsLong] = useState(false);
  const { ref, ...arrows } = useArrows<HTMLTableSectionElement>('[data-way]');
  if (writings.length === 0) return null;
  const more = Math.max(0, writings.length - LISTED.ways);
  // A line stays the same one when its example is read another way, and keeps the focus.
  const examples = writings.map(({ example }) => example);
  const keys = writings.map(({ key, example }, at) => (examples.indexOf(example) === at ? example : key));
  return (
    <>
      <table className="map-writings">
        <caption className="sr-only">
          How the cells of {name} are written. Arrow keys go from control to control.
        </caption>
        <thead>
          <tr>
            <th scope="col">As it is written</th>
            <th scope="col">Cells</th>
            <th scope="col">Read as</th>
            <th scope="col">Stored as (EDTF)</th>
          </tr>
        </thead>
        <tbody ref={ref} {...arrows}>
          {writings.slice(0, isLong ? undefined : LISTED.ways).map((writing, at) => (
            <Way key={keys[at]} {...{ column, writing, convention, onSay, onMean }} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setIsLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show ${many(more, 'more way')} of writing`}
        </button>
      )}
    </>
  );
}

interface WayProps extends Pick<Props, 'column' | 'convention' | 'onSay' | 'onMean'> {
  readonly writing: Writing;
}

/**
 * One way of writing, which lights up with the marks whose dates are written so: a few different cells, each with what it is
 * read as. Where there are more, their count lists them.
 */
function Way({ column, writing, convention, onSay, onMean }: WayProps) {
  const [isLong, setIsLong] = useState(false);
  const { key, said, mended } = writing;
  const light = useLight(wayLight(column, key));
  const more = writing.texts.slice(1, isLong ? undefined : LISTED.cells);
  const unlisted = writing.count - writing.texts.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <tr {...light} data-more={more.length > 0}>
        <td>{cutText(writing.example, 40)}</td>
        <td>
          {writing.texts.length > LISTED.cells ? (
            <button
              type="button"
              className="link-button"
              aria-expanded={isLong}
              aria-label={`${many(writing.count, 'cell')} like ${writing.example}`}
              data-way
              onClick={() => setIsLong(!isLong)}
            >
              {formatFigure(writing.count)}
            </button>
          ) : (
            formatFigure(writing.count)
          )}
        </td>
        <td>
          <ReadAs {...{ reading: writing.reading, said, mended, kept: writing.texts[0]?.kept }} />{' '}
          <NotRight {...{ column, writing, convention, onMean }} onSay={(what) => onSay(key, what)} />
        </td>
        <td>
          <KeptAs {...{ reading: writing.reading, said, kept: writing.texts[0]?.kept }} />
        </td>
      </tr>
      {more.map(({ text, kept }, at) => {
        const reading = readAs(text, convention, said === null ? {} : { [key]: said });
        return (
          <tr key={text} {...light} data-more={at < more.length - 1} className="muted">
            <td>{cutText(text, 40)}</td>
            <td />
            <td>
              <ReadAs {...{ reading, said, mended, kept }} />
            </td>
            <td>
              <KeptAs {...{ reading, said, kept }} />
            </td>
          </tr>
        );
      })}
      {isLong && unlisted > 0 && (
        <tr {...light} className="muted">
          <td>and {many(unlisted, 'cell')} more</td>
          <td />
          <td />
          <td />
        </tr>
      )}
    </>
  );
}

type KeptText = { readonly kept: WrittenText['kept'] };

const KeptAs = ({ reading, said, kept }: Pick<Writing, 'reading' | 'said'> & KeptText) =>
  reading.kind === 'date' && said !== 'undated' && <code>{(kept ?? [reading.edtf]).join(' or ')}</code>;

function ReadAs({ reading, said, mended, kept }: Pick<Writing, 'reading' | 'said' | 'mended'> & KeptText) {
  if (said === 'undated') return <span>no date, as you said: kept as written</span>;
  if (reading.rule === NOT_KNOWN) return <span>no date: kept as written</span>;
  if (reading.kind === 'none') return <span className="map-problem">not a date: kept as written</span>;
  if (reading.kind === 'ask')
    return (
      <span className="map-problem">
        {reading.options.length > 1 ? 'can be read in several ways' : 'not read yet'}
      </span>
    );
  const isWider = kept !== undefined && (kept.length > 1 || kept[0] !== reading.edtf);
  return (
    <>
      {(kept ?? [reading.edtf]).map(sayDate).join(' or ')}
      {isWider && <span className="muted">, as finely as its row says</span>}
      {mended !== null && <span className="muted">, as you wrote</span>}
    </>
  );
}

function wordsOf({ said, edtf }: OtherReading): string {
  if (edtf === null) return 'No date: keep the words';
  const date = sayDate(edtf);
  if (said === 'year') return `Only the year: ${date}`;
  if (said === 'month') return `Only the month: ${date}`;
  if (said === 'decade') return `Only ten years: ${date}`;
  if (said === 'lasted') return `It lasted: ${date}`;
  if (said === 'within') return `Some time ${date}`;
  return date;
}

interface NotRightProps extends Pick<Props, 'column' | 'convention' | 'onMean'> {
  readonly writing: Writing;
  readonly onSay: (said: Said | null) => void;
}

/** What else all cells of a way of writing could mean: to choose from, or to be written. */
function NotRight({ column, writing, convention, onSay, onMean }: NotRightProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { example, count, others, said, texts, mended, reading } = writing;
  const words = reading.kind === 'date' || said !== null ? 'Not right?' : 'What does it mean?';
  const offered = others.filter((other) => other.said !== said);
  const isOnly = offered.length === 0 && said === null && mended === null;
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const say = (what: Said | null) => {
    onSay(what);
    close();
  };
  const mean = (written: string, meant: string | null) => {
    onMean(written, meant);
    close();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-label={`${words} ${example}`}
        data-way
        onClick={() => setIsOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && (
        <div className="map-mend">
          {!isOnly && (
            <span className="muted">
              {count === 1 ? 'It means:' : `The ${formatFigure(count)} cells written like this mean:`}
            </span>
          )}
          {offered.map((other) => (
            <button key={other.said} type="button" className="quiet-button" onClick={() => say(other.said)}>
              {wordsOf(other)}
            </button>
          ))}
          {said !== null && (
            <button type="button" className="quiet-button" onClick={() => say(null)}>
              As it was read
            </button>
          )}
          {mended !== null && (
            <button type="button" className="quiet-button" onClick={() => mean(example, null)}>
              As it was read
            </button>
          )}
          <OwnReading {...{ column, texts, convention, isOnly }} onMean={mean} />
        </div>
      )}
    </>
  );
}
