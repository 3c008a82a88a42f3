import { useState } from 'react';
import type { OtherReading, Said, Writing } from '../../data/import/mapping/readings';
import { wayLight } from '../../data/import/session/lights';
import { parseDate } from '../../data/schema/readClaims';
import { formatFigure } from '../../lib/number';
import { cutText } from '../../lib/text';
import { formatSpan } from '../../model/words/spans';
import { sayDate } from '../edit/typedDate';
import { useLight } from './lit';

interface Props {
  /** What the dates are, for a screen reader. */
  readonly name: string;
  readonly column: number;
  readonly writings: readonly Writing[];
  readonly onSay: (key: string, said: Said | null) => void;
}

/** Most ways of writing that are listed. */
const LISTED = 8;

/** Each way in which the dates of a column are written, with what that is read as and what else it could mean. */
export function Writings({ name, column, writings, onSay }: Props) {
  const [isLong, setIsLong] = useState(false);
  if (writings.length === 0) return null;
  const more = writings.length - LISTED;
  return (
    <>
      <table className="map-writings">
        <caption className="sr-only">How the cells of {name} are written</caption>
        <thead>
          <tr>
            <th scope="col">One of each writing</th>
            <th scope="col">Cells</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {writings.slice(0, isLong ? undefined : LISTED).map((writing) => (
            <Way key={writing.key} column={column} writing={writing} onSay={onSay} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setIsLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show ${more} more ways of writing`}
        </button>
      )}
    </>
  );
}

interface WayProps extends Pick<Props, 'column' | 'onSay'> {
  readonly writing: Writing;
}

/** One way of writing, which lights up with the marks whose dates are written so. */
const Way = ({ column, writing, onSay }: WayProps) => (
  <tr {...useLight(wayLight(column, writing.key))}>
    <td>{cutText(writing.example, 40)}</td>
    <td>{formatFigure(writing.count)}</td>
    <td>
      <ReadAs writing={writing} /> <NotRight writing={writing} onSay={(said) => onSay(writing.key, said)} />
    </td>
  </tr>
);

function ReadAs({ writing: { reading, said } }: { writing: Writing }) {
  if (said === 'undated') return <span>no date, as you said: kept as written</span>;
  if (reading.kind === 'none') return <span className="map-problem">not a date: kept as written</span>;
  if (reading.kind === 'ask')
    return (
      <span className="map-problem">{reading.options.length > 1 ? 'several readings' : 'not read yet'}</span>
    );
  const span = parseDate(reading.edtf);
  return (
    <>
      {'problem' in span ? reading.edtf : formatSpan(span)} <code>{reading.edtf}</code>
    </>
  );
}

function wordsOf({ said, edtf }: OtherReading): string {
  if (edtf === null) return 'No date: keep the words';
  const date = sayDate(edtf);
  if (said === 'year') return `Only the year: ${date}`;
  if (said === 'month') return `Only the month: ${date}`;
  return date;
}

/** What else all cells of a way of writing could mean, to choose from. */
function NotRight({ writing, onSay }: { writing: Writing; onSay: (said: Said | null) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  const { example, count, others, said } = writing;
  if (others.length === 0) return null;
  const say = (what: Said | null) => {
    onSay(what);
    setIsOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-expanded={isOpen}
        aria-label={`Not right? ${example}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        Not right?
      </button>
      {isOpen && (
        <div className="map-mend">
          <span className="muted">
            {count === 1 ? 'It means' : `All ${formatFigure(count)} cells that are written so mean`}
          </span>
          {others
            .filter((other) => other.said !== said)
            .map((other) => (
              <button key={other.said} type="button" className="quiet-button" onClick={() => say(other.said)}>
                {wordsOf(other)}
              </button>
            ))}
          {said !== null && (
            <button type="button" className="quiet-button" onClick={() => say(null)}>
              As it was read
            </button>
          )}
        </div>
      )}
    </>
  );
}
