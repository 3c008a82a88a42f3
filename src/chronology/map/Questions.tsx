import { useId } from 'react';
import type { OrderQuestion } from '../../data/import/mapping/conventions';
import type { DateClash } from '../../data/import/mapping/dateClash';
import type { DatePair } from '../../data/import/mapping/datePairs';
import { type Mapping, withOrder } from '../../data/import/mapping/mapping';
import type { TableOverview } from '../../data/import/session/messages';
import { formatFigure } from '../../lib/number';
import { sayDate } from '../edit/typedDate';
import { many } from '../open/tableWords';
import { drawnPairs, withDates, withPairs } from './changeMapping';

interface Props {
  readonly table: TableOverview;
  readonly mapping: Mapping;
  readonly questions: readonly OrderQuestion[];
  readonly onChange: (mapping: Mapping) => void;
}

/** What nobody but the reader can say: which of several dates is meant, and whether the day or the month stands first. */
export function Questions({ table, mapping, questions, onChange }: Props) {
  const [pair, other] = table.pairs;
  return (
    <>
      {pair && other && <PairChoice {...{ table, mapping, onChange }} />}
      {table.clash && <ClashChoice clash={table.clash} {...{ table, mapping, onChange }} />}
      {questions.map((question) => (
        <OrderChoice
          key={question.column}
          question={question}
          answer={mapping.conventions[question.column]?.order}
          heading={table.headings[question.column] ?? ''}
          onAnswer={(order) => onChange(withOrder(mapping, [question.column], order))}
        />
      ))}
    </>
  );
}

/** Which pair of dates is drawn; or two of them, each as a claim. */
function PairChoice({ table, mapping, onChange }: Omit<Props, 'questions'>) {
  const name = useId();
  const { pairs, headings, rows } = table;
  const drawn = drawnPairs(mapping, pairs);
  const [first, second] = pairs;
  const words = ({ when, ended }: DatePair) => `${headings[when]} to ${headings[ended]}`;
  return (
    <fieldset className="map-question">
      <legend>
        Each row has {pairs.length === 2 ? 'two' : pairs.length} pairs of dates. Which pair should be drawn?{' '}
        <span>The other is kept beside it.</span>
      </legend>
      {pairs.map((pair) => (
        <label key={pair.when}>
          <input
            type="radio"
            name={name}
            checked={drawn.length === 1 && drawn[0] === pair}
            onChange={() => onChange(withPairs(mapping, pair, null))}
          />{' '}
          {words(pair)}
          <span className="muted">
            both in {formatFigure(pair.rows)} of {formatFigure(rows)} rows
          </span>
        </label>
      ))}
      {first && second && pairs.length === 2 && (
        <label>
          <input
            type="radio"
            name={name}
            checked={drawn.length === 2}
            onChange={() => onChange(withPairs(mapping, first, second))}
          />{' '}
          Both: two claims a row
        </label>
      )}
    </fieldset>
  );
}

/** Which of two columns is drawn that disagree about when the same thing was. */
function ClashChoice({ table, mapping, clash, onChange }: Omit<Props, 'questions'> & { clash: DateClash }) {
  const name = useId();
  const { columns, rows } = clash;
  const chosen = mapping.when && 'column' in mapping.when ? mapping.when.column : null;
  const [one, other] = columns.map((column) => table.headings[column]);
  const listed = rows.slice(0, 5).join(', ');
  return (
    <fieldset className="map-question">
      <legend>
        <code>{one}</code> and <code>{other}</code> disagree in {many(rows.length, 'row')}. Which?{' '}
        <span>The other is kept beside it.</span>
      </legend>
      {columns.map((column) => (
        <label key={column}>
          <input
            type="radio"
            name={name}
            checked={column === chosen}
            onChange={() => onChange(withDates(mapping, 'when', column))}
          />{' '}
          {table.headings[column]}
        </label>
      ))}
      <p className="muted">
        {rows.length === 1 ? 'Row' : 'Rows'} {listed}
        {rows.length > 5 && ` and ${formatFigure(rows.length - 5)} more`}.
      </p>
    </fieldset>
  );
}

const evidence = (count: number, order: string): string =>
  count === 0 ? '' : `${count === 1 ? '1 cell' : `${formatFigure(count)} cells`} can only be ${order}`;

interface ChoiceProps {
  readonly question: OrderQuestion;
  readonly heading: string;
  /** Nothing until it is given; it can be changed. */
  readonly answer: 'day-first' | 'month-first' | undefined;
  readonly onAnswer: (order: 'day-first' | 'month-first') => void;
}

function OrderChoice({ question, heading, answer, onAnswer }: ChoiceProps) {
  const name = useId();
  const { example, dayFirst, monthFirst, onlyDayFirst, onlyMonthFirst } = question;
  const options = [
    {
      order: 'day-first',
      words: `${sayDate(dayFirst)}, day first`,
      why: evidence(onlyDayFirst, 'day first'),
    },
    {
      order: 'month-first',
      words: `${sayDate(monthFirst)}, month first`,
      why: evidence(onlyMonthFirst, 'month first'),
    },
  ] as const;
  return (
    <fieldset className="map-question">
      <legend>
        Does {example} mean {sayDate(dayFirst)} or {sayDate(monthFirst)}?{' '}
        <span>Asked once for {heading}.</span>
      </legend>
      {options.map(({ order, words, why }) => (
        <label key={order}>
          <input type="radio" name={name} checked={order === answer} onChange={() => onAnswer(order)} />{' '}
          {words}
          {why && <span className="muted">{why}</span>}
        </label>
      ))}
      {answer === undefined && (
        <p className="muted">Until it is answered, these claims stay undated, with their wording.</p>
      )}
    </fieldset>
  );
}
