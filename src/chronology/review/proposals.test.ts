import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../data/chronologies/editLog';
import { saysSame } from '../../data/chronologies/fields';
import {
  type Entry,
  type FileRecord,
  fileOf,
  keyOf,
  type Records,
  recordsOf,
} from '../../data/chronologies/records';
import { rawOf } from '../../data/schema/formatDataset';
import { parseDataset } from '../../data/schema/parse';
import type { RawDataset } from '../../data/schema/schema';
import { changeBetween } from '../../model/change';
import { addClaim, addPerson, changeClaim, filedClaims, findClaim, removeClaim } from '../edit/claimEdits';
import { commonBase } from './commonBase';
import {
  accept,
  decisionOf,
  itemsOf,
  type Proposal,
  proposalsBetween,
  respell,
  takeBack,
  theirReason,
} from './proposals';

/** The file as it is kept once it has been opened. */
function opened(text: string): RawDataset {
  const result = parseDataset(text);
  if (!result.ok) throw new Error('this is no dataset');
  return rawOf(result.dataset);
}

const file = opened(
  readFileSync(new URL('../../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
);
const records = recordsOf(file);
const ids = filedClaims(records).map(({ record }) => record.id);

/** What a file says against another, with no common base but the first. */
const between = (now: Records, proposed: Records) => proposalsBetween(now, now, proposed);

/** The records with that many planted changes, each to a claim of its own. */
function planted(chosen: readonly string[]): Records {
  return chosen.reduce((now, id, at) => {
    if (at % 4 === 0) return changeClaim(now, id, { title: `Another title ${at}` });
    if (at % 4 === 1) return changeClaim(now, id, { summary: `Another summary ${at}` });
    if (at % 4 === 2)
      return changeClaim(now, id, { date: { edtf: '1999-05', basis: 'stated', wording: null } });
    const copy: FileRecord = {
      ...(now.get(keyOf('events', file.events[0]?.id ?? '')) as FileRecord),
      id: `new-${at}`,
    };
    return new Map(now).set(keyOf('events', copy.id), copy);
  }, records);
}

const chosen = (count: number) => fc.shuffledSubarray(ids, { minLength: count, maxLength: count });
const allItems = (proposals: readonly Proposal[]) => proposals.flatMap(itemsOf);

it('never proposes what was changed by hand in another file, nor loses what this one says of it', () => {
  const revision = (why: string) => [{ claim: ids[0] ?? '', on: '2026-11-29', what: 'added' as const, why }];
  const ours = recordsOf({ ...file, revisions: revision('ours') });
  const theirs = recordsOf({ ...file, title: 'Another title', revisions: revision('theirs') });
  const proposals = between(ours, theirs);
  expect(proposals.flatMap(({ fields }) => fields.map(({ name }) => name))).toEqual(['title']);
  const after = fileOf(accept(ours, theirs, allItems(proposals)));
  expect(after).toMatchObject({ title: 'Another title', revisions: revision('ours') });
  const without = fileOf(removeClaim(ours, ids[0] ?? ''));
  expect(without.revisions).toEqual([]);
});

it('has the reasons of the other file for what it changed, and not those that were said here before', () => {
  const id = ids[0] ?? '';
  const key = [...recordsOf(file).keys()].find((one) => one.endsWith(`/${id}`)) ?? '';
  const change = { claim: id, on: '2026-11-29', what: 'changed' as const };
  const old = { ...change, field: 'title', why: 'said before' };
  const ours = recordsOf({ ...file, revisions: [old] });
  const theirs = recordsOf({
    ...file,
    revisions: [
      old,
      { ...change, field: 'title', why: 'a slip' },
      { ...change, field: 'date', why: 'a diary' },
      { ...change, field: 'place' },
      { ...change, claim: ids[1] ?? '', field: 'title', why: 'of another claim' },
    ],
  });
  const why = (field: string | null, of = key) => theirReason({ key: of, field }, ours, theirs);
  expect([why('title'), why('date'), why('place'), why('summary')]).toEqual(['a slip', 'a diary', '', '']);
  expect(why(null)).toBe('a slip; a diary');
  expect(why(null, 'people/nobody')).toBe('');
});

/** The log of edits that lead through some states. */
function logOf(states: readonly Records[]): readonly LogEntry[] {
  return states.slice(1).map((after, at) => ({
    number: at + 1,
    at: 0,
    act: 'edit',
    words: '',
    reason: '',
    change: changeBetween<Entry>(states[at] ?? new Map(), after),
  }));
}

describe('what another file proposes', () => {
  it('is the 30 changes that were planted and nothing else, and nothing once all are accepted', () => {
    fc.assert(
      fc.property(chosen(30), (some) => {
        const proposed = planted(some);
        const found = between(records, proposed);
        expect(found).toHaveLength(30);
        expect(allItems(found)).toHaveLength(30);
        const after = accept(records, proposed, allItems(found));
        expect(between(after, proposed)).toEqual([]);
        expect(between(takeBack(after, records, allItems(found)), records)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('is the 30 of the other side where this side has changed other claims since', () => {
    fc.assert(
      fc.property(chosen(45), (some) => {
        const proposed = planted(some.slice(0, 30));
        const ours = [records];
        for (const id of some.slice(30))
          ours.push(changeClaim(ours.at(-1) ?? records, id, { title: `Ours ${ours.length}` }));
        const now = ours.at(-1) ?? records;
        const found = proposalsBetween(commonBase(now, logOf(ours), proposed), now, proposed);
        expect(found).toHaveLength(30);
        expect(found.flatMap(({ fields }) => fields).some(({ isConflict }) => isConflict)).toBe(false);
        const after = accept(now, proposed, allItems(found));
        for (const id of some.slice(30))
          expect(findClaim(after, id)?.record['title']).toBe(findClaim(now, id)?.record['title']);
      }),
      { numRuns: 10 },
    );
  });

  it('names the one letter that differs in a quotation', () => {
    const quoted = file.events.find(({ quote }) => quote);
    const { text = '', speaker = '' } = quoted?.quote ?? {};
    const proposed = changeClaim(records, quoted?.id ?? '', { quote: { text: `${text}s`, speaker } });
    const [found, ...more] = between(records, proposed);
    expect(more).toEqual([]);
    expect(found?.fields.map(({ name }) => name)).toEqual(['quote']);
    const mended = respell(proposed, found?.key ?? '', `${text}s`, text);
    expect(between(records, mended)).toEqual([]);
  });

  it('says which claims are withdrawn, and brings back what others said of one', () => {
    const related = filedClaims(records).find(({ record }) => (record['related'] as unknown[])?.length > 0);
    const [gone] = (related?.record['related'] as { id: string }[] | undefined) ?? [];
    const proposed = removeClaim(records, gone?.id ?? '');
    const withdrawn = between(records, proposed).filter(({ kind }) => kind === 'withdrawn');
    expect(withdrawn).toHaveLength(1);
    const after = accept(records, proposed, allItems(withdrawn));
    expect(between(after, proposed)).toEqual([]);
    expect(between(takeBack(after, records, allItems(withdrawn)), records)).toEqual([]);
  });

  it('brings along whom an accepted claim names for the first time', () => {
    const id = ids[0] ?? '';
    const proposed = addPerson(records, id, 'Somebody New');
    const claim = between(records, proposed).find(({ key }) => key.endsWith(`/${id}`));
    const after = accept(records, proposed, claim ? itemsOf(claim) : []);
    expect(after.get(keyOf('people', 'somebody-new'))).toMatchObject({ name: 'Somebody New' });
  });

  it('is accepted field by field, without relations to what is not here', () => {
    const [one = '', other = ''] = ids;
    const [more, fresh] = addClaim(records, { title: 'New', kind: 'letter', edtf: null, people: [] });
    const proposed = changeClaim(changeClaim(more, one, { title: 'A', summary: 'B' }), other, {
      related: [{ id: fresh, as: 'see' }],
    });
    const [changed] = between(records, proposed).filter(({ key }) => key.endsWith(`/${one}`));
    const title = accept(records, proposed, [{ key: changed?.key ?? '', field: 'title' }]);
    expect(findClaim(title, one)?.record).toMatchObject({ title: 'A' });
    expect(findClaim(title, one)?.record['summary']).toBe(findClaim(records, one)?.record['summary']);
    const key = between(records, proposed).find((each) => each.key.endsWith(`/${other}`))?.key ?? '';
    const cut = accept(records, proposed, [{ key, field: 'related' }]);
    expect(findClaim(cut, other)?.record['related']).toEqual([]);
  });

  it('pays no heed to the order of things, nor to what is empty', () => {
    const turned = recordsOf({ ...file, events: file.events.toReversed() });
    expect(between(records, turned)).toEqual([]);
    const placeless = file.events.filter(({ place }) => place === undefined);
    expect(placeless.length).toBeGreaterThan(0);
    const withEmpty = file.events.map((event) =>
      placeless.includes(event) ? { ...event, place: '' } : event,
    );
    expect(between(records, recordsOf({ ...file, events: withEmpty }))).toEqual([]);
  });

  it('is nothing where the file is what this chronology is saved as, whatever was edited', () => {
    fc.assert(
      fc.property(chosen(8), (some) => {
        const now = addPerson(planted(some), some[0] ?? '', 'Somebody New');
        expect(between(now, recordsOf(opened(JSON.stringify(fileOf(now)))))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('where both sides changed since the common base', () => {
  const [one = '', two = '', three = ''] = ids;
  const ours = changeClaim(changeClaim(removeClaim(records, three), one, { title: 'Ours' }), two, {
    title: 'Only ours',
  });
  const theirs = changeClaim(
    changeClaim(changeClaim(records, one, { title: 'Theirs' }), three, { title: 'Theirs too' }),
    two,
    { summary: 'Only theirs' },
  );
  const base = commonBase(ours, logOf([records, ours]), theirs);
  const found = proposalsBetween(base, ours, theirs);
  const of = (id: string) => found.find(({ key }) => key.endsWith(`/${id}`));

  it('a field that both changed is a conflict, with all three values', () => {
    expect(of(one)?.fields).toEqual([
      {
        name: 'title',
        base: findClaim(records, one)?.record['title'],
        before: 'Ours',
        after: 'Theirs',
        isConflict: true,
      },
    ]);
  });

  it('what only one side changed is none, and what only this side changed is no proposal', () => {
    expect(of(two)?.fields.map(({ name, isConflict }) => [name, isConflict])).toEqual([['summary', false]]);
  });

  it('what this side removed and the other changed can be brought back', () => {
    expect(of(three)).toMatchObject({ kind: 'added', isConflict: true });
    const after = accept(ours, theirs, of(three) ? itemsOf(of(three) as Proposal) : []);
    expect(findClaim(after, three)?.record).toMatchObject({ title: 'Theirs too' });
  });

  it('what the other removed and this side changed is a conflict', () => {
    const removed = removeClaim(records, one);
    const [gone] = proposalsBetween(records, ours, removed).filter(({ key }) => key.endsWith(`/${one}`));
    expect(gone).toMatchObject({ kind: 'withdrawn', isConflict: true });
  });
});

it('an item waits until it is accepted or refused, and says which', () => {
  const id = ids[0] ?? '';
  const proposed = changeClaim(records, id, { title: 'A' });
  const [item] = allItems(between(records, proposed));
  if (!item) throw new Error('a title was planted');
  const none = new Set<string>();
  expect(decisionOf(item, records, proposed, none)).toBe('undecided');
  expect(decisionOf(item, records, proposed, new Set([`${item.key}#title`]))).toBe('refused');
  expect(decisionOf(item, accept(records, proposed, [item]), proposed, none)).toBe('accepted');
});

it.each([
  [undefined, '', true],
  [[], undefined, true],
  [{ a: null }, {}, true],
  [{ a: [] }, { a: '' }, true],
  [0, undefined, false],
  [false, undefined, false],
  ['a', ['a'], false],
])('%j says the same as %j: %s', (a, b, same) => {
  expect(saysSame(a, b)).toBe(same);
});
