import { useId, useState } from 'react';
import type { Convention } from '../../data/import/dates/readDate';
import type { WrittenText } from '../../data/import/mapping/readings';
import { cutText } from '../../lib/shortText';
import { DatePreview } from '../edit/DatePreview';
import { problemWords, readTypedDate, sayDate } from '../edit/typedDate';
import { many } from '../open/tableWords';
import { useTyped } from './typedAnswers';

interface Props {
  readonly column: number;
  /** What stands in the cells; where they differ, one of them is chosen. */
  readonly texts: readonly WrittenText[];
  readonly convention: Convention;
  /** Whether there is nothing to choose from instead. */
  readonly isOnly: boolean;
  /** Takes a text in the place of what is written, in all cells that say the same. */
  readonly onMean: (written: string, meant: string) => void;
}

/** A field in which a reader writes what cells mean: it is read as it is typed, and shown as it will be drawn. */
export function OwnReading({ column, texts, convention, isOnly, onMean }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(texts[0]?.text ?? '');
  const { text: written, count } = texts.find(({ text }) => text === chosen) ?? { text: chosen, count: 1 };
  const reading = typed.trim() === '' ? null : readTypedDate(typed, convention);
  const isRead = reading !== null && 'edtf' in reading && reading.edtf !== null;
  useTyped({ column, row: null, written, text: isRead ? typed.trim() : null });
  return (
    <form
      className="map-own"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRead) onMean(written, typed.trim());
      }}
    >
      {texts.length > 1 && (
        <label>
          Of these cells{' '}
          <select value={written} onChange={({ target }) => setChosen(target.value)}>
            {texts.map(({ text, count: its }) => (
              <option key={text} value={text}>
                {cutText(text, 40)} ({many(its, 'cell')})
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {isOnly ? 'Write' : 'Or write'} what “{cutText(written, 40)}” means{' '}
        <input
          type="text"
          value={typed}
          maxLength={200}
          placeholder="for example between Jan and Mar 2018"
          aria-describedby={`${id}-read`}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <div id={`${id}-read`} role="status">
        {reading && 'problem' in reading && <p className="edit-problem">{problemWords(reading)}</p>}
        {isRead && <DatePreview span={reading.span} edtf={reading.edtf} basis="set" />}
      </div>
      {reading && 'problem' in reading && (
        <div className="map-mend">
          {reading.options.map((option) => (
            <button
              key={option}
              type="button"
              className="quiet-button"
              onClick={() => onMean(written, option)}
            >
              {sayDate(option)}
            </button>
          ))}
        </div>
      )}
      {isRead && (
        <button type="submit" className="quiet-button">
          Read {count === 1 ? 'this cell' : `these ${many(count, 'cell')}`} this way
        </button>
      )}
    </form>
  );
}
