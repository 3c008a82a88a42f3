import '../editForm.css';
import { problemWords, readTypedDate } from '../edit/typedDate';
import { edit } from '../store/openSession';
import { markPeriod } from './nextEdits';
import { type NextProps, SmallForm } from './SmallForm';

/** Both ends as one EDTF interval, or what is wrong with one of them. */
function intervalOf(from: string, to: string): { readonly edtf: string } | { readonly problem: string } {
  const [begin, end] = [readTypedDate(from), readTypedDate(to)];
  for (const typed of [begin, end]) {
    if ('problem' in typed) return { problem: problemWords(typed) };
    if (typed.edtf === null) return { problem: 'It needs a date at both ends.' };
    if (/[/[{]/.test(typed.edtf)) return { problem: 'Each end is one date.' };
  }
  return 'edtf' in begin && 'edtf' in end ? { edtf: `${begin.edtf}/${end.edtf}` } : { problem: '' };
}

/** Adds a period above the lanes. */
export function MarkPeriod({ dataset, onClose }: NextProps) {
  const add = (name: string, from: string, to: string) => {
    if (name === '') return Promise.resolve('It needs a name.');
    const interval = intervalOf(from, to);
    if ('problem' in interval) return Promise.resolve(interval.problem);
    return edit({
      words: `Marked the period “${name}”`,
      change: (records) => markPeriod(records, name, interval.edtf)[0],
    });
  };
  return (
    <SmallForm
      label="Mark a period"
      act="Mark it"
      onClose={onClose}
      onSubmit={(said) => add(said('name'), said('from'), said('to'))}
    >
      <label className="edit-field">
        <span className="edit-label">Name of the period</span>
        <input type="text" name="name" maxLength={200} lang={dataset.language} />
      </label>
      <label className="edit-field">
        <span className="edit-label">
          From <span className="muted">for example 20 Feb 2006, c. 2006</span>
        </span>
        <input type="text" name="from" maxLength={120} />
      </label>
      <label className="edit-field">
        <span className="edit-label">To</span>
        <input type="text" name="to" maxLength={120} />
      </label>
    </SmallForm>
  );
}
