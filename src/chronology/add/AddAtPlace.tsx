import { useState } from 'react';
import { headOf, listOf, type Records } from '../../data/chronologies/records';
import type { Dataset } from '../../model/dataset';
import { kindLabel } from '../../model/vocabulary';
import { eventKinds, textOf } from '../edit/fieldValues';
import { problemWords, readTypedDate } from '../edit/typedDate';
import { addEmptyClaim } from './addEmptyClaim';

interface Props {
  readonly records: Records;
  readonly dataset: Dataset;
}

/** Everything that may have a lane, also what has no claim yet; none where lanes are not made by things that have ids. */
function lanesOf(
  records: Records,
  dataset: Dataset,
): readonly { readonly id: string; readonly name: string }[] {
  const by = headOf(records).file.lanes?.by ?? 'person';
  if (by === 'person' || by === 'theme')
    return listOf(records, by === 'person' ? 'people' : 'themes').map((one) => ({
      id: one.id,
      name: textOf(one['name']),
    }));
  return by === 'kind' ? eventKinds(dataset, []).map((id) => ({ id, name: kindLabel(dataset, id, 2) })) : [];
}

/** Adds a claim in a lane and at a date, as a press on the board does: the way by keyboard, and to a lane without a mark. */
export function AddAtPlace({ records, dataset }: Props) {
  const [lane, setLane] = useState('');
  const [when, setWhen] = useState('');
  const [problem, setProblem] = useState('');
  const lanes = lanesOf(records, dataset);
  const add = () => {
    const typed = readTypedDate(when);
    if ('problem' in typed) {
      setProblem(problemWords(typed));
      return;
    }
    setProblem('');
    void addEmptyClaim({ lane, edtf: typed.edtf });
  };
  return (
    <form
      className="add-at-place"
      aria-label="Add a claim at a place"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {lanes.length > 0 && (
        <label className="edit-field">
          <span className="edit-label">In the lane of</span>
          <select value={lane} onChange={({ target }) => setLane(target.value)}>
            <option value="">nobody yet</option>
            {lanes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="edit-field">
        <span className="edit-label">
          At <span className="muted">for example 20 Feb 2006, c. 2006</span>
        </span>
        <input type="text" value={when} maxLength={250} onChange={({ target }) => setWhen(target.value)} />
      </label>
      <button type="submit" className="edit-switch">
        Add there
      </button>
      <p role="alert" className="edit-problem">
        {problem}
      </p>
    </form>
  );
}
