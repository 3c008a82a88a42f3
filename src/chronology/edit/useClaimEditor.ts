/** What the fields of a claim's form share: the claim, what it is of, and the ways to change it. */
import { useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { type FileRecord, keyOf, type Records } from '../../data/chronologies/records';
import type { Fields } from '../../lib/fields';
import { cutText } from '../../lib/shortText';
import type { Dataset } from '../../model/dataset';
import { withStatusOfTitle } from '../next/nextEdits';
import { edit, explain } from '../store/openSession';
import { changeClaim, type FiledClaim, findClaim, withShortTitle } from './claimEdits';
import { textOf } from './fieldValues';

/** A patch, or how it is made from what is kept by then: another field may have been left a moment before. */
type Made = Fields | ((kept: FileRecord) => Fields);

/** The editor of a claim. Each of its acts resolves to what is wrong, in a sentence, or to null when it is kept. */
export function useClaimEditor(claim: FiledClaim, chronology: Chronology, dataset: Dataset) {
  const { list, record } = claim;
  const { records, summary, log } = chronology;
  const { id } = record;
  const [reason, setReason] = useState('');
  const [begun] = useState(log.length);
  const title = cutText(textOf(record['title']), 60);
  const act = (words: string, next: (now: Records) => Records) =>
    edit({ change: (now) => withStatusOfTitle(now, withShortTitle(now, next(now), id), id), words, reason });
  const change = (what: string, next: (now: Records) => Records) =>
    act(`Changed ${what} of “${title}”`, next);
  const made = (now: Records, patch: Made) =>
    typeof patch === 'function' ? patch(findClaim(now, id)?.record ?? record) : patch;
  return {
    claim,
    records,
    dataset,
    /** Id of the chronology. */
    chronology: summary.id,
    /** Names a field for what is being typed in it. */
    draftKey: (field: string) => `${summary.id}/${id}/${field}`,
    /** Changes something, such as "the people", of the claim. */
    change,
    /** Gives fields of the claim new values; `undefined` takes one away. */
    set: (what: string, patch: Made) => change(what, (now) => changeClaim(now, id, made(now, patch))),
    /** Gives the claim another date; `to` says which in words. */
    move: (patch: Made, to: string) =>
      act(`Moved “${title}” to ${to}`, (now) => changeClaim(now, id, made(now, patch))),
    reason,
    /** Says why the claim is changed, for what was changed since the form was opened and for what follows. */
    explain: (why: string) => {
      setReason(why);
      return explain({ key: keyOf(list, id), since: begun }, why);
    },
  };
}

export type ClaimEditor = ReturnType<typeof useClaimEditor>;

/** The props of a part of the form. */
export interface EditorProps {
  readonly editor: ClaimEditor;
}
