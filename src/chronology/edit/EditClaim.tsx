import { useState } from 'react';
import { type FileRecord, listOf, type Records } from '../../data/chronologies/records';
import { cutText } from '../../lib/text';
import type { DateBasis } from '../../model/claim';
import type { Dataset } from '../../model/dataset';
import { eventKinds, kindLabel } from '../../model/vocabulary';
import { Segmented } from '../../ui/Segmented';
import { edit } from '../store/session';
import {
  addPerson,
  addSource,
  changeClaim,
  citationsOf,
  type FiledCitation,
  type FiledClaim,
  filedClaims,
  idsIn,
  removePerson,
  removeSource,
} from './claimEdits';
import { DatePreview } from './DatePreview';
import { Field } from './Field';
import { TokenField } from './TokenField';
import { readTypedDate, sayDate, type TypedDate } from './typedDate';

interface Props {
  readonly claim: FiledClaim;
  readonly records: Records;
  readonly dataset: Dataset;
  /** Names the chronology, for what is being typed. */
  readonly chronology: string;
  readonly takesFocus: boolean;
}

/** The form of a claim. Each field is taken in, drawn and kept as it is left. */
export function EditClaim({ claim: { list, record }, records, dataset, chronology, takesFocus }: Props) {
  const { id } = record;
  const [reason, setReason] = useState('');
  const title = cutText(textOf(record['title']), 60);
  const change = (what: string, next: (now: Records) => Records) =>
    edit({ change: next, words: `Changed ${what} of “${title}”`, reason });
  const set = (what: string, patch: Readonly<Record<string, unknown>>) =>
    change(what, (now) => changeClaim(now, id, patch));
  const key = (field: string) => `${chronology}/${id}/${field}`;
  const date = record['date'] as FiledDate;
  const people = listOf(records, 'people');
  const sources = listOf(records, 'sources');
  const citations = citationsOf(record);
  const [citation] = citations;
  return (
    <div className="edit-claim">
      <Field
        label="What happened"
        value={textOf(record['title'])}
        draftKey={key('title')}
        longest={4000}
        takesFocus={takesFocus}
        onCommit={(text) => set('the title', { title: text.trim() })}
      />
      <Field
        label="When"
        hint="as 20 Feb 2006, c. 2006"
        value={date.edtf ?? ''}
        draftKey={key('date')}
        longest={250}
        onCommit={(text) => {
          const typed = readTypedDate(text);
          if ('problem' in typed) return Promise.resolve(problemWords(typed));
          const basis = typed.edtf === null ? 'unstated' : date.basis === 'unstated' ? 'stated' : date.basis;
          return set('the date', {
            date: { edtf: typed.edtf, basis, wording: typed.wording ?? date.wording },
          });
        }}
        preview={(text) => {
          const typed = readTypedDate(text);
          if ('problem' in typed) return <p className="edit-problem">{problemWords(typed)}</p>;
          if (typed.span === null) return <p className="muted">No date: it will stand with the undated.</p>;
          return <DatePreview span={typed.span} edtf={typed.edtf} basis={date.basis} />;
        }}
      />
      {date.edtf !== null && (
        <Segmented
          legend="The date is"
          options={BASES}
          chosen={date.basis === 'unstated' ? 'stated' : date.basis}
          onChange={(basis) => void set('how the date is known', { date: { ...date, basis } })}
        />
      )}
      {list === 'events' && (
        <KindField
          dataset={dataset}
          records={records}
          kind={textOf(record['kind'])}
          onChoose={(kind) => void set('the kind', { kind })}
        />
      )}
      <TokenField
        label="People"
        hint="each makes a lane"
        noun="person"
        tokens={idsIn(record['people']).map((person) => ({
          id: person,
          name: nameOf(people, person, 'name'),
        }))}
        known={people.map((one) => textOf(one['name']))}
        onAdd={(name) => change('the people', (now) => addPerson(now, id, name))}
        onRemove={(person) => change('the people', (now) => removePerson(now, id, person))}
      />
      <TokenField
        label="Sources"
        noun="source"
        tokens={citations.map(({ source }) => ({ id: source, name: nameOf(sources, source, 'title') }))}
        known={sources.map((one) => textOf(one['title']))}
        onAdd={(name) => change('the sources', (now) => addSource(now, id, name))}
        onRemove={(source) => change('the sources', (now) => removeSource(now, id, source))}
      />
      {citation && (
        <>
          <Field
            label="Where in the source"
            hint="number of the paragraph or page"
            value={citation.paragraph === undefined ? '' : `${citation.paragraph}`}
            draftKey={key('paragraph')}
            longest={6}
            onCommit={(text) => {
              const paragraph = text.trim() === '' ? undefined : Number(text);
              return set('the place in the source', { citations: withFirst(citations, { paragraph }) });
            }}
          />
          <Field
            label="Words of the source"
            hint={`${countWords(citation.passage?.exact ?? '')} of 12 words`}
            value={citation.passage?.exact ?? ''}
            draftKey={key('passage')}
            longest={200}
            onCommit={(text) => {
              const passage = text.trim() === '' ? undefined : { ...citation.passage, exact: text.trim() };
              return set('the words of the source', { citations: withFirst(citations, { passage }) });
            }}
          />
        </>
      )}
      <Field
        label="More about it"
        value={textOf(record['summary'])}
        draftKey={key('summary')}
        longest={4000}
        hasLines
        onCommit={(text) => set('the summary', { summary: text.trim() })}
      />
      <Field
        label="A few words beside the mark"
        hint="28 letters at most"
        value={textOf(record['short'])}
        draftKey={key('short')}
        longest={28}
        onCommit={(text) => set('the words beside the mark', { short: text.trim() || undefined })}
      />
      <label className="edit-field">
        <span className="edit-label">
          Why these changes <span className="muted">kept in the log</span>
        </span>
        <input
          type="text"
          value={reason}
          maxLength={200}
          placeholder="optional"
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
    </div>
  );
}

/** "It can be read in several ways: 1 May 2001 or 5 January 2001." */
const problemWords = ({ problem, options }: Extract<TypedDate, { problem: string }>): string =>
  options.length === 0 ? `${problem}.` : `${problem}: ${options.map(sayDate).join(' or ')}.`;

interface FiledDate {
  readonly edtf: string | null;
  readonly basis: DateBasis;
  readonly wording: string | null;
}

const BASES = [
  { id: 'stated', label: 'stated' },
  { id: 'derived', label: 'worked out' },
  { id: 'inferred', label: 'inferred' },
] as const;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const nameOf = (list: readonly FileRecord[], id: string, field: string): string =>
  textOf(list.find((one) => one.id === id)?.[field]) || id;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The citations with some fields of the first one changed; a field that is `undefined` is taken out. */
function withFirst(
  [first, ...rest]: readonly FiledCitation[],
  patch: { readonly [Field in keyof FiledCitation]?: FiledCitation[Field] | undefined },
): readonly unknown[] {
  const entries = Object.entries({ ...first, ...patch }).filter(([, value]) => value !== undefined);
  return [Object.fromEntries(entries), ...rest];
}

interface KindProps {
  readonly dataset: Dataset;
  readonly records: Records;
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
}

function KindField({ dataset, records, kind, onChoose }: KindProps) {
  const found = filedClaims(records).flatMap(({ list, record }) =>
    list === 'events' ? [textOf(record['kind'])] : [],
  );
  return (
    <label className="edit-field">
      <span className="edit-label">Kind</span>
      <select value={kind} onChange={({ target }) => onChoose(target.value)}>
        {eventKinds(dataset, found).map((one) => (
          <option key={one} value={one}>
            {kindLabel(dataset, one, 1)}
          </option>
        ))}
      </select>
    </label>
  );
}
