import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf, headOf, keyOf, listOf, type Records, recordsOf } from '../../data/chronologies/records';
import { parseDataset } from '../../data/schema/parse';
import type { RawDataset } from '../../data/schema/schema';
import {
  addThing,
  changeHead,
  changeThing,
  fieldText,
  nameParty,
  removeThing,
  setPreset,
  THING_LISTS,
  usesOf,
} from './thingEdits';

const records = recordsOf(
  JSON.parse(
    readFileSync(new URL('../../../public/data/khamenei-hamas.json', import.meta.url), 'utf8'),
  ) as RawDataset,
);

/** What the reader of files leaves out of these records, besides what scenes say of lanes. */
function leftOut(now: Records): readonly string[] {
  const result = parseDataset(JSON.stringify(fileOf(now)));
  return result.ok
    ? result.warnings.filter(({ path }) => !path.startsWith('briefings')).map(({ message }) => message)
    : ['no dataset'];
}

const text = (now: Records): string => JSON.stringify(fileOf(now));

describe.each(THING_LISTS)('%s', (list) => {
  it('are removed with all that names them, and what uses them is counted', () => {
    for (const { id } of listOf(records, list)) {
      const { claims, alone } = usesOf(records, list, id);
      if (alone > 0) continue;
      const after = removeThing(records, list, id);
      expect(leftOut(after)).toEqual([]);
      expect(usesOf(after, list, id)).toEqual({ claims: 0, alone: 0 });
      const changed = [...records].filter(([key, entry]) => after.get(key) !== entry).length;
      expect(changed).toBeGreaterThanOrEqual(claims + 1);
    }
  });

  it('are added and changed', () => {
    const after = addThing(addThing(records, list, 'Brand new'), list, 'Brand new');
    const [one, other] = listOf(after, list).slice(-2);
    expect(one?.id).not.toBe(other?.id);
    expect(leftOut(after)).toEqual([]);
    const field = list === 'sources' ? 'title' : 'name';
    const renamed = changeThing(after, list, one?.id ?? '', field, 'Renamed');
    expect(renamed.get(keyOf(list, one?.id ?? ''))).toMatchObject({ [field]: 'Renamed' });
    expect(changeThing(after, list, 'nobody', field, 'Renamed')).toBe(after);
  });
});

it('a source has no publisher until one is named, whatever it is renamed to', () => {
  const made = addThing(records, 'sources', 'Council minutes 44');
  const id = listOf(made, 'sources').at(-1)?.id ?? '';
  const said = (now: typeof made) => {
    const source = listOf(now, 'sources').at(-1);
    return source && [source['title'], fieldText(source, 'publisher')];
  };
  expect(said(made)).toEqual(['Council minutes 44', '']);
  const renamed = changeThing(made, 'sources', id, 'title', 'Minutes 44');
  expect(said(renamed)).toEqual(['Minutes 44', '']);
  const named = changeThing(renamed, 'sources', id, 'publisher', 'The council');
  expect(said(changeThing(named, 'sources', id, 'title', 'Minutes'))).toEqual(['Minutes', 'The council']);
  expect(said(changeThing(named, 'sources', id, 'publisher', ''))).toEqual(['Minutes 44', '']);
});

it('a source on which claims rest alone is said to be so', () => {
  const main = listOf(records, 'sources').find((one) => one['primary'] === true);
  expect(usesOf(records, 'sources', main?.id ?? '').alone).toBeGreaterThan(20);
});

describe('what the file says of itself', () => {
  it('is changed, and nothing else with it', () => {
    const after = changeHead(records, { title: 'Another title' });
    expect(fileOf(after)).toEqual({ ...fileOf(records), title: 'Another title' });
  });

  it('has two parties, which are named or made', () => {
    const none = changeHead(records, { parties: [] });
    const both = nameParty(nameParty(none, 0, 'One'), 1, 'Two');
    expect(headOf(both).file.parties?.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(new Set(headOf(both).file.parties?.map(({ id }) => id)).size).toBe(2);
    const renamed = nameParty(records, 1, 'Other');
    expect(headOf(renamed).file.parties?.[1]).toMatchObject({ id: 'hamas', name: 'Other' });
    expect(leftOut(renamed)).toEqual([]);
  });

  it('has named periods that are added, changed and taken out', () => {
    const { length } = headOf(records).file.presets ?? [];
    const added = setPreset(records, length, { name: 'A time', from: '2001', to: '2003' });
    expect(headOf(added).file.presets).toHaveLength(length + 1);
    expect(leftOut(added)).toEqual([]);
    const changed = setPreset(added, length, { name: 'A time', from: '2001', to: '2004' });
    expect(headOf(changed).file.presets?.at(-1)).toEqual({
      ...headOf(added).file.presets?.at(-1),
      to: '2004',
    });
    expect(text(setPreset(changed, length, null))).toBe(
      text(changeHead(records, { presets: headOf(records).file.presets ?? [] })),
    );
  });
});
