import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, keyOf, type Records, recordsOf } from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import type { RawDataset } from '../../data/schema/schema';
import { NO_SOURCE, TABLE_SOURCE } from '../../model/dataset';
import {
  addClaim,
  addPerson,
  addSource,
  changeClaim,
  citationsOf,
  filedClaims,
  findClaim,
  idsIn,
  noteOf,
  removeClaim,
  removePerson,
  removeSource,
  withShortTitle,
} from './claimEdits';
import { findNames } from './fieldValues';

const file = JSON.parse(
  readFileSync(new URL('../../../public/data/kennedy-khrushchev.json', import.meta.url), 'utf8'),
) as RawDataset;
const records = recordsOf(file);
const [first] = file.events;
const id = first?.id ?? '';
const claimIds = filedClaims(records).map(({ record }) => record.id);

/** What the reader of files leaves out of these records. */
function leftOut(now: Records): readonly string[] {
  const result = parseDataset(JSON.stringify(fileOf(now)));
  return result.ok ? result.warnings.map(({ message }) => message) : ['no dataset'];
}

describe('people and sources of a claim', () => {
  it('are found by name, whatever its capitals, and not added twice', () => {
    const [person] = file.people;
    const once = addPerson(records, id, ` ${person?.name.toUpperCase()} `);
    expect(fileOf(once).people).toEqual(file.people);
    expect(addPerson(once, id, person?.name ?? '')).toBe(once);
    expect(idsIn(findClaim(once, id)?.record['people'])).toContain(person?.id);
  });

  it('are found however a name is typed, and kept apart where it may be that of another', () => {
    const called = (name: string) => addPerson(records, id, name);
    const people = (names: readonly string[]) =>
      fileOf(names.reduce((now, name) => addPerson(now, id, name), called('Khaled  Mash’al'))).people.length;
    const { length } = fileOf(called('Khaled Mash’al')).people;
    expect(people(["khaled Mash'al", '\u200eKhaled\u00a0Mash‘al'])).toBe(length);
    expect(people(['Khaled Mashal', 'Khālid Mash’al'])).toBe(length + 2);
  });

  it('are added where nobody is called so, with an id of their own', () => {
    const people = fileOf(addPerson(records, id, 'Ðorđe Ž.')).people;
    expect(people).toHaveLength(file.people.length + 1);
    const both = addPerson(addPerson(records, id, '甲'), id, '乙');
    expect(new Set(fileOf(both).people.map((one) => one.id)).size).toBe(file.people.length + 2);
    expect(leftOut(both)).toEqual([]);
  });

  it('are taken out of the claim and stay in the file', () => {
    const added = addSource(addPerson(records, id, 'New'), id, 'A new source');
    const person = idsIn(findClaim(added, id)?.record['people']).at(-1) ?? '';
    const source = citationsOf(findClaim(added, id)?.record).at(-1)?.source ?? '';
    const back = removeSource(removePerson(added, id, person), id, source);
    expect(findClaim(back, id)?.record).toEqual(findClaim(records, id)?.record);
    expect(fileOf(back).people).toHaveLength(file.people.length + 1);
  });
});

describe('a claim without a source', () => {
  const sourcesOf = (now: Records) => citationsOf(findClaim(now, id)?.record).map(({ source }) => source);
  const bare = sourcesOf(records).reduce((now, source) => removeSource(now, id, source), records);

  it('says that none is given once its last one is taken out, and can be read', () => {
    expect(sourcesOf(bare)).toEqual([NO_SOURCE]);
    expect(leftOut(bare)).toEqual([]);
  });

  it('no longer says so once it has one', () => {
    const added = addSource(bare, id, 'A new source');
    expect(sourcesOf(added)).toHaveLength(1);
    expect(sourcesOf(added)).not.toContain(NO_SOURCE);
  });

  it('is one that is added beside the rows of a table, which does not have it', () => {
    const main = file.sources.map((source) => (source.primary ? { ...source, id: TABLE_SOURCE } : source));
    const table = recordsOf({ ...file, sources: main, events: [], sums: [], periods: [] });
    const [after, fresh] = addClaim(table, { title: 'New', kind: 'letter', edtf: null, people: [] });
    expect(citationsOf(findClaim(after, fresh)?.record)).toEqual([{ source: NO_SOURCE }]);
    expect(after.has(keyOf('sources', NO_SOURCE))).toBe(true);
  });
});

it.each<[string, readonly string[]]>([
  ['lind', ['Mayor Ruth Lindqvist', 'Åke Lindgren']],
  ['LIND ruth', ['Mayor Ruth Lindqvist']],
  ['ake', ['Åke Lindgren']],
  ['hale', []],
  [' ', []],
])('a name is found by a part of it: %j', (typed, found) =>
  expect(findNames(['Mayor Ruth Lindqvist', 'Åke Lindgren', 'Tim Reeve'], typed)).toEqual(found),
);

it('of the names that are found those that begin so come first', () =>
  expect(findNames(['Ann Tim', 'Tim Reeve'], 'tim')).toEqual(['Tim Reeve', 'Ann Tim']));

describe('a claim', () => {
  it('that is added rests on the main source and can be read', () => {
    const [after, fresh] = addClaim(records, { title: 'New', kind: 'letter', edtf: '1962-10', people: [] });
    expect(findClaim(after, fresh)?.record).toMatchObject({ title: 'New', date: { basis: 'stated' } });
    expect(citationsOf(findClaim(after, fresh)?.record)[0]?.source).toBe(
      file.sources.find(({ primary }) => primary)?.id,
    );
    expect(leftOut(after)).toEqual([]);
  });

  it('loses a field that is set to nothing', () => {
    const after = changeClaim(records, id, { short: undefined });
    expect(Object.keys(findClaim(after, id)?.record ?? {})).not.toContain('short');
  });

  it('has the words beside its mark made anew with its title and its people, unless they are its own', () => {
    const edit = (from: Records, change: (now: Records) => Records, of: string) =>
      withShortTitle(from, change(from), of);
    const shortOf = (of: Records, one: string) => findClaim(of, one)?.record['short'];
    const [added, fresh] = addClaim(records, { title: 'New', kind: 'letter', edtf: null, people: [] });
    const titled = edit(added, (now) => changeClaim(now, fresh, { title: 'Jane Doe phoned.' }), fresh);
    expect(shortOf(titled, fresh)).toBe('Jane Doe phoned');
    const named = edit(titled, (now) => addPerson(now, fresh, 'Jane Doe'), fresh);
    expect(shortOf(named, fresh)).toBe('phoned');
    const own = edit(named, (now) => changeClaim(now, fresh, { short: 'a call' }), fresh);
    const renamed = edit(own, (now) => changeClaim(now, fresh, { title: 'Another' }), fresh);
    expect(shortOf(renamed, fresh)).toBe('a call');
  });

  it('that has gone is changed by nothing', () => {
    expect(changeClaim(records, 'none', { title: 'x' })).toBe(records);
    expect(removeClaim(records, 'none')).toBe(records);
  });

  it('can be taken out, whichever it is, and what refers to it still reads', () => {
    fc.assert(
      fc.property(fc.subarray(claimIds, { minLength: 1, maxLength: 6 }), (gone) => {
        const after = gone.reduce(removeClaim, records);
        expect(filedClaims(after)).toHaveLength(claimIds.length - gone.length);
        expect(leftOut(after)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

it('says under other sources what came of comparing, unless somebody has written what they say', () => {
  expect(noteOf('not-compared')).toBe('Not compared yet.');
  expect(noteOf('differs', noteOf('not-compared'))).toBe('They differ.');
  expect(noteOf('agrees', 'They differ.')).toBe('They agree.');
  expect(noteOf('differs', '')).toBe('They differ.');
  expect(noteOf('differs', 'A year later.')).toBe('A year later.');
});
