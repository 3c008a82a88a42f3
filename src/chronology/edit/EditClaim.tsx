import { useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { keyOf, listOf, type Records } from '../../data/chronologies/records';
import { edtfOf, timeOf } from '../../data/edtf/dateEnds';
import { LONGEST_SHORT } from '../../data/import/shortTitle';
import { cutText } from '../../lib/text';
import { type Dataset, NO_SOURCE } from '../../model/dataset';
import { eventKinds, kindLabel } from '../../model/vocabulary';
import { isAddedByHand } from '../../model/words/revisions';
import { formatSpanShort } from '../../model/words/spans';
import { Segmented } from '../../ui/Segmented';
import { withStatusOfTitle } from '../next/nextEdits';
import { edit, explain } from '../store/openSession';
import {
  addPerson,
  changeClaim,
  citationsOf,
  type FiledClaim,
  filedClaims,
  idsIn,
  removePerson,
  withShortTitle,
} from './claimEdits';
import { DatePreview } from './DatePreview';
import { Field } from './Field';
import { type FiledDate, nameOf, textOf } from './fieldValues';
import { MoreFields } from './MoreFields';
import { SourceFields } from './SourceFields';
import { TokenField } from './TokenField';
import { basisOf, dateText, problemWords, readTypedDate } from './typedDate';

interface Props {
  readonly claim: FiledClaim;
  readonly chronology: Chronology;
  readonly dataset: Dataset;
  /** As its first field has it. */
  readonly takesFocus: object | false;
}

/** The form of a claim. Each field is taken in, drawn and kept as it is left. */
export function EditClaim({ claim, chronology, dataset, takesFocus }: Props) {
  const { list, record } = claim;
  const { records, summary, log } = chronology;
  const { id } = record;
  const [reason, setReason] = useState('');
  const [begun] = useState(log.length);
  // Words that mean the date stay as they were typed; the picture below says what they mean.
  const [typedDate, setTypedDate] = useState<{ edtf: string | null; text: string } | null>(null);
  const title = cutText(textOf(record['title']), 60);
  const change = (what: string, next: (now: Records) => Records) =>
    edit({
      change: (now) => withStatusOfTitle(now, withShortTitle(now, next(now), id), id),
      words: `Changed ${what} of “${title}”`,
      reason,
    });
  const set = (what: string, patch: Readonly<Record<string, unknown>>) =>
    change(what, (now) => changeClaim(now, id, patch));
  const key = (field: string) => `${summary.id}/${id}/${field}`;
  const date = record['date'] as FiledDate;
  const people = listOf(records, 'people');
  const isCopied =
    isAddedByHand(id, dataset) && citationsOf(record).some(({ source }) => source !== NO_SOURCE);
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
        value={typedDate?.edtf === edtfOf(date) ? typedDate.text : dateText(date)}
        draftKey={key('date')}
        longest={250}
        onCommit={(text) => {
          const typed = readTypedDate(text);
          if ('problem' in typed) return Promise.resolve(problemWords(typed));
          // What the source writes stays what it writes, whatever its reader takes it to mean.
          const wording = date.wording ?? (isCopied ? typed.wording : null);
          const moved = { ...timeOf(typed.edtf), basis: basisOf(typed, date, isCopied), wording };
          setTypedDate({ edtf: typed.edtf, text: text.trim() });
          return edit({
            change: (now) => changeClaim(now, id, { date: moved }),
            words: `Moved “${title}” to ${typed.span === null ? 'the undated' : formatSpanShort(typed.span)}`,
            reason,
          });
        }}
        preview={(text) => {
          const typed = readTypedDate(text);
          if ('problem' in typed) return <p className="edit-problem">{problemWords(typed)}</p>;
          if (typed.span === null) return <p className="muted">No date: it will stand with the undated.</p>;
          const basis = basisOf(typed, date, isCopied);
          return <DatePreview span={typed.span} edtf={typed.edtf} basis={basis} />;
        }}
      />
      {edtfOf(date) !== null && (
        <Segmented
          legend="The date is"
          options={BASES}
          chosen={date.basis === 'unstated' ? 'stated' : date.basis}
          onChange={(basis) => void set('how the date is known', { date: { ...date, basis } })}
        />
      )}
      {(date.wording !== null || edtfOf(date) !== null) && (
        <Field
          label="The date in the source’s words"
          value={date.wording ?? ''}
          draftKey={key('wording')}
          longest={250}
          onCommit={(text) =>
            set('the words of the date', {
              date: { ...date, wording: text.trim() === '' ? null : text.trim() },
            })
          }
        />
      )}
      <Field
        label="Why these changes"
        hint="kept in the log"
        value={reason}
        draftKey={key('reason')}
        longest={200}
        onCommit={(text) => {
          setReason(text.trim());
          return explain({ key: keyOf(list, id), since: begun }, text.trim());
        }}
      />
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
        hint="the mark stands in the lane of the first"
        noun="person"
        tokens={idsIn(record['people']).map((person) => ({
          id: person,
          name: nameOf(people, person, 'name'),
        }))}
        known={people.map((one) => textOf(one['name']))}
        onAdd={(name) => change('the people', (now) => addPerson(now, id, name))}
        onRemove={(person) => change('the people', (now) => removePerson(now, id, person))}
      />
      <SourceFields
        record={record}
        records={records}
        dataset={dataset}
        chronology={summary.id}
        keyOf={key}
        onChange={change}
        onSet={set}
      />
      <Field
        label="More about it"
        value={textOf(record['summary'])}
        draftKey={key('summary')}
        longest={4000}
        hasLines
        onCommit={(text) => set('the summary', { summary: text.trim() })}
      />
      <MoreFields
        claim={claim}
        records={records}
        dataset={dataset}
        keyOf={key}
        onChange={change}
        onSet={set}
      />
      <Field
        label="A few words beside the mark"
        hint={`${LONGEST_SHORT} letters at most`}
        value={textOf(record['short'])}
        draftKey={key('short')}
        longest={LONGEST_SHORT}
        onCommit={(text) => set('the words beside the mark', { short: text.trim() || undefined })}
      />
    </div>
  );
}

const BASES = [
  { id: 'stated', label: 'stated' },
  { id: 'derived', label: 'worked out' },
  { id: 'inferred', label: 'inferred' },
  { id: 'set', label: 'set by hand' },
] as const;

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
