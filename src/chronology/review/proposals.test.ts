import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, type FileRecord, keyOf, type Records, recordsOf } from '../../data/chronologies/records';
import type { RawDataset } from '../../data/schema/schema';
import { addPerson, changeClaim, filedClaims, removeClaim } from '../edit/claimEdits';
import { accept, proposalsBetween, sayValue } from './proposals';

const file = JSON.parse(
  readFileSync(new URL('../../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
) as RawDataset;
const records = recordsOf(file);
const ids = filedClaims(records).map(({ record }) => record.id);

/** The records with that many planted changes, each to a claim of its own. */
function planted(chosen: readonly string[]): Records {
  return chosen.reduce((now, id, at) => {
    if (at % 3 === 0) return changeClaim(now, id, { title: `Another title ${at}` });
    if (at % 3 === 1) return changeClaim(now, id, { summary: `Another summary ${at}` });
    const copy: FileRecord = {
      ...(now.get(keyOf('events', file.events[0]?.id ?? '')) as FileRecord),
      id: `new-${at}`,
    };
    return new Map(now).set(keyOf('events', copy.id), copy);
  }, records);
}

describe('what another file proposes', () => {
  it('is all that was planted and nothing else, and the same file once all is accepted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 30, maxLength: 30 }), (chosen) => {
        const proposed = planted(chosen);
        const found = proposalsBetween(records, proposed);
        expect(found).toHaveLength(30);
        expect(found.every(({ fields }) => fields.length > 0)).toBe(true);
        const after = accept(
          records,
          proposed,
          found.map(({ key }) => key),
        );
        expect(proposalsBetween(after, proposed)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('names the one letter that differs in a quotation', () => {
    const quoted = file.events.find(({ quote }) => quote);
    const { text = '', speaker = '' } = quoted?.quote ?? {};
    const proposed = changeClaim(records, quoted?.id ?? '', { quote: { text: `${text}s`, speaker } });
    const [found] = proposalsBetween(records, proposed);
    expect(found?.fields.map(({ name }) => name)).toEqual(['quote']);
  });

  it('says which claims are withdrawn', () => {
    const proposed = removeClaim(records, ids.at(-1) ?? '');
    expect(proposalsBetween(records, proposed).filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1);
  });

  it('brings along whom an accepted claim names for the first time', () => {
    const id = ids[0] ?? '';
    const proposed = addPerson(records, id, 'Somebody New');
    const claim = proposalsBetween(records, proposed).find(({ key }) => key.endsWith(`/${id}`));
    const after = accept(records, proposed, [claim?.key ?? '']);
    expect(after.get(keyOf('people', 'somebody-new'))).toMatchObject({ name: 'Somebody New' });
  });

  it('pays no heed to the order of things', () => {
    const turned = recordsOf({ ...file, events: file.events.toReversed() });
    expect(proposalsBetween(records, turned as ReadonlyMap<string, Entry>)).toEqual([]);
  });
});

it.each([
  [undefined, 'nothing'],
  ['', 'nothing'],
  ['a', 'a'],
  [['a', 'b'], 'a, b'],
  [{ edtf: '2006' }, '{"edtf":"2006"}'],
])('%j is said as %s', (value, words) => {
  expect(sayValue(value)).toBe(words);
});
