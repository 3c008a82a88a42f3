import '../editForm.css';
import { edit } from '../store/openSession';
import { ClaimChoice } from './ClaimChoice';
import { addPlace } from './nextEdits';
import { type NextProps, SmallForm } from './SmallForm';

const anyClaim = (): boolean => true;

/** Adds a place to begin. */
export function PlaceToBegin({ dataset, onClose }: NextProps) {
  const add = (claim: string, title: string, sentence: string) => {
    if (title === '' || sentence === '') return Promise.resolve('It needs a few words and a sentence.');
    return edit({
      words: `Added “${title}” to where to begin`,
      change: (records) => addPlace(records, claim, title, sentence),
    });
  };
  return (
    <SmallForm
      label="Where a reader should begin"
      act="Add it"
      onClose={onClose}
      onSubmit={(said) => add(said('claim'), said('title'), said('sentence'))}
    >
      <ClaimChoice label="With which claim" dataset={dataset} isOffered={anyClaim} />
      <label className="edit-field">
        <span className="edit-label">In a few words</span>
        <input type="text" name="title" maxLength={200} lang={dataset.language} />
      </label>
      <label className="edit-field">
        <span className="edit-label">Why there, in a sentence</span>
        <input type="text" name="sentence" maxLength={320} lang={dataset.language} />
      </label>
    </SmallForm>
  );
}
