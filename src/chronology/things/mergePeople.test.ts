/** Two people are made one: nothing but the person goes, and the log can bring all of it back. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  fileOf,
  headOf,
  keyOf,
  listOf,
  type Records,
  recordsOf,
} from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import type { RawDataset } from '../../data/schema/schema';
import { apply, changeBetween, reverse } from '../../model/change';
import { filedClaims } from '../edit/claimEdits';
import { mergePeople } from './mergePeople';
import { changeHead, usesOf } from './thingEdits';

const records = recordsOf(
  JSON.parse(
    readFileSync(new URL('../../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
  ) as RawDataset,
);
const people = listOf(records, 'people').map(({ id }) => id);
const someone = fc.constantFrom(...people);

const text = (now: Records) => JSON.stringify(fileOf(now));
const warnings = (now: Records) => {
  const result = parseDataset(text(now));
  return result.ok ? result.warnings : 'no dataset';
};

describe('two people made one', () => {
  it('leave the one in all claims of both, once in each, and the claims as they are called', () => {
    fc.assert(
      fc.property(someone, someone, (from, into) => {
        fc.pre(from !== into);
        const after = mergePeople(records, from, into);
        expect(listOf(after, 'people').map(({ id }) => id)).toEqual(people.filter((id) => id !== from));
        const ids = (now: Records) => filedClaims(now).map(({ record }) => record.id);
        expect(ids(after)).toEqual(ids(records));
        expect(usesOf(after, 'people', from).claims).toBe(0);
        for (const { record, list } of filedClaims(records)) {
          const before = (record['people'] ?? []) as readonly string[];
          const now = (after.get(keyOf(list, record.id)) as { people?: readonly string[] } | undefined)
            ?.people;
          expect(now ?? []).toEqual([...new Set(before.map((id) => (id === from ? into : id)))]);
        }
        expect(text(after)).not.toContain(`"${from}"`);
        expect(warnings(after)).toEqual(warnings(records));
      }),
    );
  });

  it('are two again when that is taken back', () => {
    fc.assert(
      fc.property(someone, someone, (from, into) => {
        const after = mergePeople(records, from, into);
        const back = apply(after, reverse(changeBetween<Entry>(records, after)));
        expect(text(back)).toBe(text(records));
      }),
    );
  });

  it('keep their names, and what is known of either', () => {
    const two = new Map(records)
      .set('people/a', {
        id: 'a',
        name: 'Ada Lovelace',
        shortName: 'Ada',
        otherNames: ['A. L.'],
        role: '',
        organisation: '',
      })
      .set('people/b', {
        id: 'b',
        name: 'Countess Lovelace',
        shortName: 'Countess',
        otherNames: [],
        role: 'writer',
        organisation: '',
      });
    expect(mergePeople(two, 'b', 'a').get('people/a')).toEqual({
      id: 'a',
      name: 'Ada Lovelace',
      shortName: 'Ada',
      otherNames: ['A. L.', 'Countess Lovelace'],
      role: 'writer',
      organisation: '',
    });
  });

  it('are one in the views of places to begin', () => {
    const [from = '', into = '', third = ''] = people;
    const highlights = [
      { title: 'T', sentence: 'S', claims: [], view: `leaders=${from}~${third}~${into}&kinds=visit` },
    ];
    const after = mergePeople(changeHead(records, { highlights }), from, into);
    expect(headOf(after).file.highlights?.[0]?.view).toBe(`leaders=${into}~${third}&kinds=visit`);
  });

  it('change nothing where one is not there, or both are one', () => {
    const [one = ''] = people;
    expect(mergePeople(records, 'nobody', one)).toBe(records);
    expect(mergePeople(records, one, 'nobody')).toBe(records);
    expect(mergePeople(records, one, one)).toBe(records);
  });
});
