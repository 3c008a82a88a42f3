import './things.css';
import { useId, useState } from 'react';
import type { Chronology } from '../../data/chronologies/chronologyStore';
import { type FileRecord, headOf, listOf, type Records } from '../../data/chronologies/records';
import { normalizeText } from '../../filter/normalizeText';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { Field } from '../edit/Field';
import { textOf } from '../edit/fieldValues';
import { setSentence } from '../next/nextEdits';
import { edit } from '../store/openSession';
import { mergePeople } from './mergePeople';
import {
  addThing,
  changeHead,
  changeThing,
  fieldText,
  nameParty,
  placesByName,
  removeThing,
  setPreset,
  type ThingList,
  type Uses,
  usesOf,
} from './thingEdits';

/** The fields of each list that can be changed here, with their labels and whether they may be empty or null. */
const FIELDS: Readonly<
  Record<ThingList, readonly { readonly name: string; readonly label: string; readonly empty?: '' | null }[]>
> = {
  people: [
    { name: 'name', label: 'Name' },
    { name: 'shortName', label: 'Short name' },
    { name: 'role', label: 'Role', empty: '' },
    { name: 'organisation', label: 'Organisation', empty: '' },
  ],
  sources: [
    { name: 'title', label: 'Title' },
    { name: 'publisher', label: 'Publisher' },
    { name: 'published', label: 'Published', empty: null },
    { name: 'url', label: 'Address', empty: null },
  ],
  themes: [{ name: 'name', label: 'Name' }],
};

const PARTS = [
  { id: 'itself', label: 'The chronology' },
  { id: 'people', label: 'People' },
  { id: 'sources', label: 'Sources' },
  { id: 'themes', label: 'Themes' },
  { id: 'presets', label: 'Named periods' },
] as const;

const NOUNS: Readonly<Record<ThingList, string>> = { people: 'person', sources: 'source', themes: 'theme' };

interface Props {
  readonly chronology: Chronology;
  readonly onClose: () => void;
}

/** What a chronology holds besides its claims: each person, source, theme and named period, its title and its parties, to change or remove. */
export function ThingsDialog({ chronology, onClose }: Props) {
  const [part, setPart] = useState<(typeof PARTS)[number]['id']>('itself');
  const { records, summary } = chronology;
  const keyOf = (field: string) => `${summary.id}/things/${field}`;
  return (
    <Dialog title="What it holds" onClose={onClose}>
      <div className="things">
        <Segmented legend="Part" options={PARTS} chosen={part} onChange={setPart} />
        {part === 'itself' ? (
          <Itself records={records} keyOf={keyOf} />
        ) : part === 'presets' ? (
          <Presets records={records} keyOf={keyOf} />
        ) : (
          <Things key={part} list={part} records={records} keyOf={keyOf} />
        )}
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly records: Records;
  /** Names a field for what is being typed. */
  readonly keyOf: (field: string) => string;
}

function Itself({ records, keyOf }: PartProps) {
  const { title, about, standfirst, parties = [] } = headOf(records).file;
  const set = (words: string, change: (now: Records) => Records) =>
    edit({ words: `Changed ${words} of the chronology`, change });
  return (
    <>
      <Field
        label="Title"
        value={title}
        draftKey={keyOf('title')}
        longest={200}
        onCommit={(text) => set('the title', (now) => changeHead(now, { title: text.trim() }))}
      />
      <Field
        label="What it is about, in a sentence"
        hint="under the title"
        value={standfirst?.text ?? ''}
        draftKey={keyOf('sentence')}
        longest={600}
        onCommit={(text) => set('the sentence under the title', (now) => setSentence(now, text))}
      />
      <Field
        label="More about it"
        hint="under Sources"
        value={about}
        draftKey={keyOf('about')}
        longest={4000}
        hasLines
        onCommit={(text) => set('what is said', (now) => changeHead(now, { about: text.trim() }))}
      />
      {([0, 1] as const).map((at) => (
        <Field
          key={at}
          label={at === 0 ? 'The first party' : 'The second party'}
          value={parties[at]?.name ?? ''}
          draftKey={keyOf(`party-${at}`)}
          longest={200}
          onCommit={(text) =>
            at > parties.length
              ? Promise.resolve('Name the first party first.')
              : set('the parties', (now) => nameParty(now, at, text.trim()))
          }
        />
      ))}
    </>
  );
}

function Presets({ records, keyOf }: PartProps) {
  const presets = headOf(records).file.presets ?? [];
  const set = (change: (now: Records) => Records) => edit({ words: 'Changed the named periods', change });
  return (
    <>
      {presets.length === 0 && <p className="muted">None yet.</p>}
      <ul className="thing-list">
        {presets.map((preset, at) => (
          <li key={preset.id} className="thing-fields">
            {(['name', 'from', 'to'] as const).map((field) => (
              <Field
                key={field}
                label={{ name: 'Name', from: 'From', to: 'To' }[field]}
                value={preset[field]}
                draftKey={keyOf(`preset-${preset.id}-${field}`)}
                longest={200}
                onCommit={(text) => set((now) => setPreset(now, at, { ...preset, [field]: text.trim() }))}
              />
            ))}
            <button
              type="button"
              className="edit-switch"
              aria-label={`Remove ${preset.name}`}
              onClick={() => void set((now) => setPreset(now, at, null))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <Adding
        noun="named period"
        onAdd={(name) => set((now) => setPreset(now, presets.length, { name, from: '2000', to: '2001' }))}
      />
    </>
  );
}

/** Maximum number of things that are seen at a glance; more can be searched. */
const MOST_SEEN = 8;

function Things({ list, records, keyOf }: PartProps & { list: ThingList }) {
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const nameOf = (thing: FileRecord) => textOf(thing[list === 'sources' ? 'title' : 'name']) || thing.id;
  // What is renamed stays where it is, with the focus in it.
  const [order] = useState(() => placesByName(listOf(records, list), nameOf));
  const things = listOf(records, list).toSorted(
    (a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size),
  );
  const folded = normalizeText(sought).trim();
  const found = things.filter((thing) => thing.id === open || normalizeText(nameOf(thing)).includes(folded));
  const remove = (thing: FileRecord) =>
    edit({
      words: `Removed the ${NOUNS[list]} “${nameOf(thing)}”`,
      change: (now) => removeThing(now, list, thing.id),
    }).then(setProblem);
  return (
    <>
      <p role="alert" className="edit-problem">
        {problem}
      </p>
      {(things.length > MOST_SEEN || sought !== '') && (
        <input
          type="search"
          className="thing-find"
          aria-label={`Find a ${NOUNS[list]}`}
          placeholder={`Find a ${NOUNS[list]}`}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      {things.length === 0 && <p className="muted">None yet.</p>}
      {things.length > 0 && found.length === 0 && <p className="muted">None is called so.</p>}
      <ul className="thing-list">
        {found.map((thing) => (
          <li key={thing.id}>
            <button
              type="button"
              className="thing-name"
              aria-expanded={open === thing.id}
              onClick={() => setOpen(open === thing.id ? null : thing.id)}
            >
              {nameOf(thing)}
            </button>
            {open === thing.id && (
              <OpenThing
                list={list}
                thing={thing}
                name={nameOf(thing)}
                others={things}
                uses={usesOf(records, list, thing.id)}
                keyOf={keyOf}
                onRemove={() => void remove(thing)}
              />
            )}
          </li>
        ))}
      </ul>
      <Adding
        noun={NOUNS[list]}
        onAdd={(name) => {
          // What is added is to be seen.
          setSought('');
          return edit({
            words: `Added the ${NOUNS[list]} “${name}”`,
            change: (now) => addThing(now, list, name),
          });
        }}
      />
    </>
  );
}

const claims = (count: number): string => (count === 1 ? '1 claim' : `${count} claims`);

/** "Named in 3 claims. 2 claims rest on it alone: give them another source first." */
function sayUses(uses: Uses): string {
  const named = uses.claims === 0 ? 'No claim names it.' : `Named in ${claims(uses.claims)}.`;
  const alone = `${claims(uses.alone)} ${uses.alone === 1 ? 'rests' : 'rest'} on it alone: give ${uses.alone === 1 ? 'it' : 'them'} another source first.`;
  return uses.alone === 0 ? named : `${named} ${alone}`;
}

interface OpenThingProps {
  readonly list: ThingList;
  readonly thing: FileRecord;
  readonly name: string;
  /** The things of the list. */
  readonly others: readonly FileRecord[];
  readonly uses: Uses;
  readonly keyOf: (field: string) => string;
  readonly onRemove: () => void;
}

/** The fields of one thing, what uses it, and its removal. */
function OpenThing({ list, thing, name, others, uses, keyOf, onRemove }: OpenThingProps) {
  const id = useId();
  const isHeld = uses.alone > 0;
  return (
    <div className="thing-fields">
      {FIELDS[list].map(({ name: field, label, empty }) => (
        <Field
          key={field}
          label={label}
          value={fieldText(thing, field)}
          draftKey={keyOf(`${list}-${thing.id}-${field}`)}
          longest={field === 'url' ? 2000 : 200}
          onCommit={(text) =>
            edit({
              words: `Changed the ${NOUNS[list]} “${name}”`,
              change: (now) =>
                changeThing(
                  now,
                  list,
                  thing.id,
                  field,
                  text.trim() === '' && empty !== undefined ? empty : text.trim(),
                ),
            })
          }
        />
      ))}
      <p id={id}>{sayUses(uses)}</p>
      {list === 'people' && <SamePerson person={thing} name={name} others={others} />}
      <button
        type="button"
        className="edit-switch"
        aria-describedby={id}
        aria-disabled={isHeld}
        onClick={() => !isHeld && onRemove()}
      >
        {uses.claims > 0 && !isHeld ? `Remove, also from ${claims(uses.claims)}` : 'Remove'}
      </button>
    </div>
  );
}

interface SamePersonProps {
  readonly person: FileRecord;
  readonly name: string;
  readonly others: readonly FileRecord[];
}

/** Says that someone is the same person as another, who takes their place in all claims. */
function SamePerson({ person, name, others }: SamePersonProps) {
  const [into, setInto] = useState('');
  const kept = others.find(({ id }) => id === into);
  const merge = () =>
    kept &&
    void edit({
      words: `Merged “${name}” into “${textOf(kept['name'])}”`,
      change: (now) => mergePeople(now, person.id, kept.id),
    });
  if (others.length < 2) return null;
  return (
    <div className="thing-merge">
      <label className="edit-field">
        <span className="edit-label">
          The same person as <span className="muted">who then stands in all claims</span>
        </span>
        <select value={into} onChange={({ target }) => setInto(target.value)}>
          <option value="">nobody else</option>
          {others
            .filter(({ id }) => id !== person.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {textOf(one['name'])}
              </option>
            ))}
        </select>
      </label>
      <button type="button" className="edit-switch" aria-disabled={!kept} onClick={merge}>
        Merge
      </button>
    </div>
  );
}

/** A field for the name of something to add. */
function Adding({ noun, onAdd }: { noun: string; onAdd: (name: string) => Promise<string | null> }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = async () => {
    if (typed.trim() === '') return;
    const fault = await onAdd(typed.trim());
    setProblem(fault);
    if (fault === null) setTyped('');
  };
  return (
    <form
      className="thing-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className="edit-field">
        <span className="edit-label">Add a {noun}</span>
        <input type="text" value={typed} maxLength={200} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <button type="submit" className="edit-switch">
        Add
      </button>
      <p role="alert" className="edit-problem">
        {problem}
      </p>
    </form>
  );
}
