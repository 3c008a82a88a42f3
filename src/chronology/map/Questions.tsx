import { useId } from 'react';
import type { Table } from '../../data/import/formats/sheet';
import { withOrder } from '../../data/import/importFile';
import type { OrderQuestion } from '../../data/import/mapping/conventions';
import type { Mapping } from '../../data/import/mapping/mapping';
import { sayDate } from '../edit/typedDate';

interface Props {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly questions: readonly OrderQuestion[];
  readonly onChange: (mapping: Mapping) => void;
}

/** What nobody but the reader can say: whether the day or the month stands first. Nothing is chosen beforehand. */
export const Questions = ({ table, mapping, questions, onChange }: Props) =>
  questions.map((question) => (
    <OrderChoice
      key={question.column}
      question={question}
      answer={mapping.conventions[question.column]?.order}
      heading={table.headings[question.column] ?? ''}
      onAnswer={(order) => onChange(withOrder(mapping, [question.column], order))}
    />
  ));

const evidence = (count: number, order: string): string =>
  count === 0 ? '' : `${count === 1 ? '1 cell' : `${count} cells`} can only be ${order}`;

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
        Is {example} {sayDate(dayFirst)} or {sayDate(monthFirst)}? <span>Asked once for {heading}.</span>
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
