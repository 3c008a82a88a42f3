import type { Chronology } from '../../data/chronologies/chronologyStore';
import { listOf } from '../../data/chronologies/records';
import { LONGEST_SHORT } from '../../data/import/shortTitle';
import type { Dataset } from '../../model/dataset';
import { kindLabel } from '../../model/vocabulary';
import { addPerson, type FiledClaim, filedClaims, idsIn, removePerson } from './claimEdits';
import { DateFields } from './DateFields';
import { Choice, Field } from './Field';
import { eventKinds, nameOf, textOf } from './fieldValues';
import { MoreFields } from './MoreFields';
import { SourceFields } from './SourceFields';
import { TokenField } from './TokenField';
import { type EditorProps, useClaimEditor } from './useClaimEditor';

interface Props {
  readonly claim: FiledClaim;
  readonly chronology: Chronology;
  readonly dataset: Dataset;
  /** Whether the first field takes the focus; a new object gives it the focus again. */
  readonly takesFocus: object | false;
}

/** The form of a claim. Each field is taken in, drawn and kept as it is left. */
export function EditClaim({ claim, chronology, dataset, takesFocus }: Props) {
  const editor = useClaimEditor(claim, chronology, dataset);
  const { draftKey, set } = editor;
  const { list, record } = claim;
  return (
    <div className="edit-claim">
      <Field
        label="What happened"
        value={textOf(record['title'])}
        draftKey={draftKey('title')}
        longest={4000}
        takesFocus={takesFocus}
        onCommit={(text) => set('the title', { title: text.trim() })}
      />
      <DateFields editor={editor} />
      <Field
        label="Why these changes"
        hint="kept in the log"
        value={editor.reason}
        draftKey={draftKey('reason')}
        longest={200}
        onCommit={(text) => editor.explain(text.trim())}
      />
      {list === 'events' && <KindField editor={editor} />}
      <PeopleField editor={editor} />
      <SourceFields editor={editor} />
      <Field
        label="More about it"
        value={textOf(record['summary'])}
        draftKey={draftKey('summary')}
        longest={4000}
        hasLines
        onCommit={(text) => set('the summary', { summary: text.trim() })}
      />
      <MoreFields editor={editor} />
      <Field
        label="A few words beside the mark"
        hint={`${LONGEST_SHORT} letters at most`}
        value={textOf(record['short'])}
        draftKey={draftKey('short')}
        longest={LONGEST_SHORT}
        onCommit={(text) => set('the words beside the mark', { short: text.trim() || undefined })}
      />
    </div>
  );
}

function KindField({ editor: { claim, records, dataset, set } }: EditorProps) {
  const found = filedClaims(records).flatMap(({ list, record }) =>
    list === 'events' ? [textOf(record['kind'])] : [],
  );
  return (
    <Choice
      label="Kind"
      value={textOf(claim.record['kind'])}
      options={eventKinds(dataset, found).map((one) => [one, kindLabel(dataset, one, 1)])}
      onChoose={(kind) => set('the kind', { kind })}
    />
  );
}

function PeopleField({ editor: { claim, records, change } }: EditorProps) {
  const { id, people } = claim.record;
  const all = listOf(records, 'people');
  return (
    <TokenField
      label="People"
      hint="the mark stands in the lane of the first"
      noun="person"
      tokens={idsIn(people).map((person) => ({ id: person, name: nameOf(all, person, 'name') }))}
      known={all.map((one) => textOf(one['name']))}
      onAdd={(name) => change('the people', (now) => addPerson(now, id, name))}
      onRemove={(person) => change('the people', (now) => removePerson(now, id, person))}
    />
  );
}
