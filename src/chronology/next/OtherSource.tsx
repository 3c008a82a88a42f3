import '../editForm.css';
import type { Confidence, Finding } from '../../model/claim';
import { problemWords, readTypedDate } from '../edit/typedDate';
import { edit } from '../store/openSession';
import { ClaimChoice } from './ClaimChoice';
import { addOther, isUncompared } from './nextEdits';
import { type NextProps, SmallForm } from './SmallForm';

const FINDINGS = [
  ['differs', 'differs'],
  ['agrees', 'agrees'],
  ['more-precise', 'is more precise'],
  ['not-found', 'says nothing of it'],
] as const satisfies readonly (readonly [Finding, string])[];
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** Adds what another source says of a claim. How it compares, and how sure that is, nobody else can choose. */
export function OtherSource({ dataset, onClose }: NextProps) {
  const add = (said: (field: string) => string) => {
    const typed = readTypedDate(said('date'));
    if ('problem' in typed) return Promise.resolve(problemWords(typed));
    if (said('source') === '') return Promise.resolve('It needs the name of the source.');
    if (said('note') === '') return Promise.resolve('It needs what the source says.');
    if (said('finding') === '')
      return Promise.resolve('Choose how it compares with the claim. Until then nothing is added.');
    if (said('confidence') === '')
      return Promise.resolve('Choose how sure that is. Until then nothing is added.');
    return edit({
      words: `Added what “${said('source')}” says`,
      change: (records) =>
        addOther(records, said('claim'), {
          source: said('source'),
          finding: said('finding') as Finding,
          confidence: said('confidence') as Confidence,
          edtf: typed.edtf,
          note: said('note'),
        }),
    });
  };
  return (
    <SmallForm label="What another source says" act="Add it" onClose={onClose} onSubmit={add}>
      <ClaimChoice label="Of which claim" dataset={dataset} isOffered={isUncompared} />
      <label className="edit-field">
        <span className="edit-label">The other source</span>
        <input type="text" name="source" maxLength={200} />
      </label>
      <label className="edit-field">
        <span className="edit-label">What it says</span>
        <input type="text" name="note" maxLength={4000} />
      </label>
      <label className="edit-field">
        <span className="edit-label">
          Its date <span className="muted">optional</span>
        </span>
        <input type="text" name="date" maxLength={250} />
      </label>
      <label className="edit-field">
        <span className="edit-label">Compared with the claim it</span>
        <select name="finding">
          <option value="">choose…</option>
          {FINDINGS.map(([finding, words]) => (
            <option key={finding} value={finding}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="edit-field">
        <span className="edit-label">How sure that is</span>
        <select name="confidence">
          <option value="">choose…</option>
          {CONFIDENCES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
    </SmallForm>
  );
}
