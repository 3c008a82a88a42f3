import { useId } from 'react';
import type { Answers, Asked, ColumnQuestion } from '../../data/import/mapping/conventions';
import type { DateClash } from '../../data/import/mapping/dateClash';
import type { DatePair } from '../../data/import/mapping/datePairs';
import { type Mapping, withAnswers } from '../../data/import/mapping/mapping';
import type { TableOverview } from '../../data/import/session/messages';
import { formatFigure } from '../../lib/number';
import { ANSWER_WORDS } from '../../model/words/howRead';
import { sayDate } from '../edit/typedDate';
import { many } from '../open/tableWords';
import { drawnPairs, withDates, withPairs } from './changeMapping';

interface Props {
  readonly table: TableOverview;
  readonly mapping: Mapping;
  readonly questions: readonly ColumnQuestion[];
  readonly onChange: (mapping: Mapping) => void;
}

/** What nobody but the reader can say: which of several dates is meant, and how cells are read that may mean two things. */
export function Questions({ table, mapping, questions, onChange }: Props) {
  const [pair, other] = table.pairs;
  return (
    <>
      {pair && other && <PairChoice {...{ table, mapping, onChange }} />}
      {table.clash && <ClashChoice clash={table.clash} {...{ table, mapping, onChange }} />}
      {questions.map((question) => (
        <ColumnChoice
          key={`${question.column} ${question.about}`}
          question={question}
          chosen={mapping.conventions[question.column]?.[question.about]}
          heading={table.headings[question.column] ?? ''}
          onAnswer={(answers) => onChange(withAnswers(mapping, [question.column], answers))}
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
          Both: two claims for each row
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

/** What is done until there is an answer. */
const UNTIL: Readonly<Record<Asked, string>> = {
  order: 'Until it is answered, these claims stay undated, with their wording.',
  winter: 'Until it is answered, the first year is taken.',
};

interface ChoiceProps {
  readonly question: ColumnQuestion;
  readonly heading: string;
  /** Nothing until it is given; it can be changed. */
  readonly chosen: string | undefined;
  readonly onAnswer: (answers: Answers) => void;
}

/** How the cells of a column are read that may mean two things. */
function ColumnChoice({ question: { about, example, answers }, heading, chosen, onAnswer }: ChoiceProps) {
  const name = useId();
  return (
    <fieldset className="map-question">
      <legend>
        Does {example} mean {answers.map(({ edtf }) => sayDate(edtf)).join(' or ')}?{' '}
        <span>Asked once for {heading}.</span>
      </legend>
      {answers.map(({ answer, edtf, only }) => (
        <label key={answer}>
          <input
            type="radio"
            name={name}
            checked={answer === chosen}
            onChange={() => onAnswer({ [about]: answer })}
          />{' '}
          {sayDate(edtf)}, {ANSWER_WORDS[answer]}
          {only > 0 && (
            <span className="muted">
              {many(only, 'cell')} can only be {ANSWER_WORDS[answer]}
            </span>
          )}
        </label>
      ))}
      {chosen === undefined && <p className="muted">{UNTIL[about]}</p>}
    </fieldset>
  );
}
